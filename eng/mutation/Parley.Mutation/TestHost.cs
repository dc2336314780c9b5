using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Parley.Mutation;

/// <summary>The tests of a room, with the mutated assembly in place of the room's own, run one method at a time.</summary>
internal sealed class TestHost : AssemblyLoadContext
{
    readonly AssemblyDependencyResolver resolver;
    readonly string mutated;
    readonly FieldInfo active, hits;
    readonly MethodInfo[] tests;

    /// <param name="assembly">The built test assembly.</param>
    /// <param name="mutated">The assembly with the mutants.</param>
    /// <param name="first">The mutant that is active while types are initialised; -1 for none.</param>
    public TestHost(string assembly, string mutated, int first)
    {
        (resolver, this.mutated) = (new(assembly), mutated);
        var room = LoadFromAssemblyName(new AssemblyName(Path.GetFileNameWithoutExtension(mutated)));
        var control = room.GetType("Mutated", throwOnError: true)!;
        (active, hits) = (control.GetField("Active")!, control.GetField("Hits")!);
        active.SetValue(null, first);
        var suite = LoadFromAssemblyPath(assembly);

        // What is computed once must not remember a mutant.
        foreach (var type in room.GetTypes().Concat(suite.GetTypes()).Where(type => !type.ContainsGenericParameters))
            try { RuntimeHelpers.RunClassConstructor(type.TypeHandle); }
            catch (TypeInitializationException) { }
        tests = [.. suite.GetTypes().Where(type => !type.IsAbstract).SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.GetCustomAttributes().Any(one => one.GetType().Name is "FactAttribute" or "TheoryAttribute"))
            .OrderBy(NameOf, StringComparer.Ordinal)];
    }

    public IEnumerable<string> Names => tests.Select(NameOf);

    /// <summary>Runs one test with one mutant; null if it passes or skips itself, otherwise what went wrong.</summary>
    public string? Run(int test, int mutant)
    {
        active.SetValue(null, mutant);
        try
        {
            foreach (var row in Rows(tests[test]))
            {
                var fixture = Activator.CreateInstance(tests[test].DeclaringType!, [.. tests[test].DeclaringType!.GetConstructors()[0].GetParameters().Select(wanted => DispatchProxy.Create(wanted.ParameterType, typeof(Deaf)))]);
                if (tests[test].Invoke(fixture, row) is Task task) task.GetAwaiter().GetResult();
                (fixture as IDisposable)?.Dispose();
            }

            return null;
        }
        catch (TargetInvocationException failed) when (failed.InnerException?.Message.StartsWith("$XunitDynamicSkip$", StringComparison.Ordinal) == true) { return null; }
        catch (Exception failed) { return (failed.InnerException ?? failed).GetType().Name + ": " + (failed.InnerException ?? failed).Message.ReplaceLineEndings(" "); }
        finally { active.SetValue(null, -1); }
    }

    /// <summary>The mutants that a test passes through.</summary>
    public IEnumerable<int> Reach(int test, int mutants)
    {
        var seen = new byte[mutants];
        hits.SetValue(null, seen);
        Run(test, -1);
        hits.SetValue(null, null);
        return Enumerable.Range(0, mutants).Where(mutant => seen[mutant] != 0);
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == Path.GetFileNameWithoutExtension(mutated) ? LoadFromAssemblyPath(mutated)
        : resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    /// <summary>Stands for the output of a test, which nobody reads here.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1852", Justification = "A proxy is a subclass that is made while running.")]
    public class Deaf : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }

    static string NameOf(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";

    static IEnumerable<object?[]> Rows(MethodInfo method)
    {
        var rows = new List<object?[]>();
        foreach (var attribute in method.GetCustomAttributes())
            if (attribute.GetType().Name is "InlineDataAttribute")
                rows.Add((object?[])attribute.GetType().GetProperty("Data")!.GetValue(attribute)!);
            else if (attribute.GetType().Name is "MemberDataAttribute")
                rows.AddRange(Member(method.DeclaringType!, (string)attribute.GetType().GetProperty("MemberName")!.GetValue(attribute)!));
        return method.GetParameters().Length == 0 ? [[]] : rows.Select(row => Fitted(row, method.GetParameters()));
    }

    static IEnumerable<object?[]> Member(Type type, string name)
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;
        var data = type.GetProperty(name, Any)?.GetValue(null) ?? type.GetField(name, Any)?.GetValue(null) ?? type.GetMethod(name, Any)!.Invoke(null, null);
        foreach (var row in (IEnumerable)data!)
            yield return row as object?[] ?? (object?[])row.GetType().GetInterface("ITheoryDataRow")!.GetMethod("GetData")!.Invoke(row, null)!;
    }

    static object?[] Fitted(object?[] row, ParameterInfo[] parameters) => [.. parameters.Select((parameter, at) =>
        at >= row.Length ? parameter.DefaultValue
        : row[at] is IConvertible value && !parameter.ParameterType.IsInstanceOfType(value) && !parameter.ParameterType.IsEnum && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? Convert.ChangeType(value, parameter.ParameterType, System.Globalization.CultureInfo.InvariantCulture) : row[at])];
}
