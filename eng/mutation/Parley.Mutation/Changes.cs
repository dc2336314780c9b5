using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Parley.Mutation;

/// <summary>Which changes an expression is given.</summary>
internal static partial class Changes
{
    static readonly FrozenDictionary<SyntaxKind, (string Kind, string[] Signs)> signs = new Dictionary<SyntaxKind, (string, string[])>
    {
        [SyntaxKind.LessThanExpression] = ("boundary", ["<=", ">="]),
        [SyntaxKind.LessThanOrEqualExpression] = ("boundary", ["<", ">"]),
        [SyntaxKind.GreaterThanExpression] = ("boundary", [">=", "<="]),
        [SyntaxKind.GreaterThanOrEqualExpression] = ("boundary", [">", "<"]),
        [SyntaxKind.EqualsExpression] = ("negation", ["!="]),
        [SyntaxKind.NotEqualsExpression] = ("negation", ["=="]),
        [SyntaxKind.LogicalAndExpression] = ("logic", ["||"]),
        [SyntaxKind.LogicalOrExpression] = ("logic", ["&&"]),
        [SyntaxKind.AddExpression] = ("arithmetic", ["-"]),
        [SyntaxKind.SubtractExpression] = ("arithmetic", ["+"]),
        [SyntaxKind.MultiplyExpression] = ("arithmetic", ["/"]),
        [SyntaxKind.DivideExpression] = ("arithmetic", ["*"]),
        [SyntaxKind.ModuloExpression] = ("arithmetic", ["*"]),
        [SyntaxKind.LeftShiftExpression] = ("arithmetic", [">>"]),
        [SyntaxKind.RightShiftExpression] = ("arithmetic", ["<<"]),
        [SyntaxKind.UnsignedRightShiftExpression] = ("arithmetic", ["<<"]),
        [SyntaxKind.BitwiseAndExpression] = ("arithmetic", ["|"]),
        [SyntaxKind.BitwiseOrExpression] = ("arithmetic", ["&"]),
        [SyntaxKind.ExclusiveOrExpression] = ("arithmetic", ["&"]),
    }.ToFrozenDictionary();

    static readonly FrozenDictionary<string, string> methods = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Min"] = "Max", ["Max"] = "Min", ["MinBy"] = "MaxBy", ["MaxBy"] = "MinBy", ["First"] = "Last", ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault", ["LastOrDefault"] = "FirstOrDefault", ["Any"] = "All", ["All"] = "Any",
        ["OrderBy"] = "OrderByDescending", ["OrderByDescending"] = "OrderBy", ["ThenBy"] = "ThenByDescending", ["ThenByDescending"] = "ThenBy",
        ["Skip"] = "Take", ["Take"] = "Skip", ["Union"] = "Intersect", ["Intersect"] = "Union",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly string[] dropped = ["Where", "Distinct", "Order", "Reverse", "Skip", "Take", "TakeWhile", "SkipWhile", "Except", "Concat", "Append", "Prepend"];

    static readonly string[] collections = ["ImmutableArray", "IReadOnlyList", "IReadOnlyCollection", "IEnumerable", "List", "ImmutableList", "IList", "ImmutableHashSet", "ImmutableSortedSet", "IReadOnlySet", "HashSet"];

    /// <summary>The changes, each as its kind and the source that stands for it.</summary>
    /// <param name="expression">What is changed.</param>
    /// <param name="model">What the compiler knows of it.</param>
    /// <param name="declares">Whether it declares a variable: then only <c>true</c> and <c>false</c> can stand for it.</param>
    public static IEnumerable<(string Kind, string To)> Of(ExpressionSyntax expression, SemanticModel model, bool declares)
    {
        if (declares)
        {
            if (IsCondition(expression) && model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_Boolean)
                yield return ("condition", expression is IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax } ? "true" : "false");
            yield break;
        }

        if (expression is BinaryExpressionSyntax binary && signs.TryGetValue(binary.Kind(), out var sign) && model.GetTypeInfo(binary).Type is { SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Delegate })
            foreach (var other in sign.Signs)
                yield return (other is ">=" or "<=" or "<" or ">" && other.TrimEnd('=') != binary.OperatorToken.Text.TrimEnd('=') ? "negation" : sign.Kind, $"{binary.Left}\n {other} {binary.Right}");
        else if (IsCondition(expression) && expression is not (LiteralExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax))
            yield return ("negation", $"!({expression})");

        if (expression is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Parent: not null } not && !IsCondition(expression)) yield return ("negation", not.Operand.ToString());
        if (expression is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus) yield return ("arithmetic", minus.Operand.ToString());
        if (expression is IsPatternExpressionSyntax && !IsCondition(expression)) yield return ("negation", $"!({expression})");
        if (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } chosen) yield return ("condition", chosen.Right.ToString());
        if (expression is LiteralExpressionSyntax literal)
            switch (literal.Kind())
            {
                case SyntaxKind.TrueLiteralExpression: yield return ("constant", "false"); break;
                case SyntaxKind.FalseLiteralExpression: yield return ("constant", "true"); break;
                case SyntaxKind.NumericLiteralExpression when literal.Token.Value is int number: yield return ("constant", (number == 1 ? 0 : number + 1).ToString(CultureInfo.InvariantCulture)); break;
                default: break;
            }

        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call && model.GetSymbolInfo(call).Symbol is IMethodSymbol method)
        {
            var name = member.Name.Identifier.Text;
            if (methods.TryGetValue(name, out var renamed) && !(name is "Any" && call.ArgumentList.Arguments.Count == 0))
                yield return ("call", $"{member.Expression}.{renamed}{call.ArgumentList}");
            if (method.IsExtensionMethod && dropped.Contains(name)) yield return ("call", member.Expression.ToString());
        }

        if (IsReturned(expression) && model.GetTypeInfo(expression).ConvertedType is { } type && expression is not (LiteralExpressionSyntax or BinaryExpressionSyntax or ThrowExpressionSyntax))
        {
            if (type.SpecialType == SpecialType.System_Boolean && !IsCondition(expression) && expression is not (IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax)) yield return ("return", $"!({expression})");
            else if (type is INamedTypeSymbol { IsGenericType: true } named && collections.Contains(named.Name)) yield return ("return", $"({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})[]");
            else if (type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double || type.Name is "Int128" or "UInt128" or "BigInteger") yield return ("return", "default");
        }
    }

    /// <summary>A compound assignment the other way round, or null.</summary>
    public static string? Opposite(AssignmentExpressionSyntax assigned) => assigned.Kind() switch
    {
        SyntaxKind.AddAssignmentExpression => $"{assigned.Left} -= {assigned.Right}",
        SyntaxKind.SubtractAssignmentExpression => $"{assigned.Left} += {assigned.Right}",
        SyntaxKind.MultiplyAssignmentExpression => $"{assigned.Left} /= {assigned.Right}",
        SyntaxKind.OrAssignmentExpression => $"{assigned.Left} &= {assigned.Right}",
        SyntaxKind.AndAssignmentExpression => $"{assigned.Left} |= {assigned.Right}",
        SyntaxKind.ExclusiveOrAssignmentExpression => $"{assigned.Left} |= {assigned.Right}",
        _ => null,
    };

    public static string Shown(string to, ExpressionSyntax before) => before.DescendantNodesAndSelf().Any(one => one is SingleVariableDesignationSyntax) ? $"always {to}" : to;

    public static string Short(string text) => Spaces().Replace(text, " ") is { Length: > 110 } one ? one[..109] + "…" : Spaces().Replace(text, " ");

    static bool IsCondition(ExpressionSyntax expression) => expression.Parent switch
    {
        IfStatementSyntax one => one.Condition == expression,
        WhileStatementSyntax one => one.Condition == expression,
        ConditionalExpressionSyntax one => one.Condition == expression,
        WhenClauseSyntax one => one.Condition == expression,
        BinaryExpressionSyntax one => one.IsKind(SyntaxKind.LogicalAndExpression) || one.IsKind(SyntaxKind.LogicalOrExpression),
        _ => false,
    };

    static bool IsReturned(ExpressionSyntax expression) =>
        expression.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or SimpleLambdaExpressionSyntax or ParenthesizedLambdaExpressionSyntax or SwitchExpressionArmSyntax;

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
