using System.Reflection;
using Parley.Solve.Stability;

namespace Parley.Solve.Tests;

public sealed class CallerMistakeTests
{
    static readonly NullabilityInfoContext nullability = new();

    /// <summary>The public calls that start from something given: with nothing in its place they have nothing to say.</summary>
    public static TheoryData<string> Calls =>
    [
        .. from type in typeof(StabilityAnswer).Assembly.GetExportedTypes()
           where !type.ContainsGenericParameters
           from call in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
           where !call.IsSpecialName && !call.ContainsGenericParameters && call.GetParameters() is [var first, ..] && IsGiven(first) && call.GetParameters().All(parameter => !parameter.ParameterType.IsByRefLike)
           select $"{type.FullName}.{call.Name}/{call.GetParameters().Length}",
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_call_with_nothing_to_start_from_says_which_argument_is_missing(string call)
    {
        var (type, name, count) = (call[..call.LastIndexOf('.')], call[(call.LastIndexOf('.') + 1)..call.IndexOf('/', StringComparison.Ordinal)], int.Parse(call[(call.IndexOf('/', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture));
        foreach (var method in typeof(StabilityAnswer).Assembly.GetType(type)!.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name == name && method.GetParameters().Length == count && IsGiven(method.GetParameters()[0])))
        {
            var failed = Assert.Throws<TargetInvocationException>(() => method.Invoke(null, [.. method.GetParameters().Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : Any(parameter.ParameterType))])).InnerException;

            Assert.Equal(method.GetParameters()[0].Name, Assert.IsType<ArgumentNullException>(failed).ParamName?.TrimStart('@'));
        }
    }

    static bool IsGiven(ParameterInfo parameter) => !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef && nullability.Create(parameter).ReadState == NullabilityState.NotNull;

    static object? Any(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
