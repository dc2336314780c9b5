using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Parley.Mutation;

/// <summary>Writes every change of one file beside the source it changes, behind its switch.</summary>
/// <remarks>The changed side of a switch is always the source as it was, so that only one change is ever active.</remarks>
internal sealed class Mutator(SemanticModel model, string file, List<Mutant> mutants, HashSet<int> refused) : CSharpSyntaxRewriter
{
    bool once;

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is null || IsConstant(node)) return node;
        var (outer, first) = (once, mutants.Count);
        once = node switch
        {
            ConstructorDeclarationSyntax made => made.Modifiers.Any(SyntaxKind.StaticKeyword),
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Modifiers.Any(SyntaxKind.StaticKeyword),
            AnonymousFunctionExpressionSyntax => false,
            _ => once,
        };
        var visited = base.Visit(node);
        once = outer;
        return (node, visited) switch
        {
            (ExpressionSyntax before, ExpressionSyntax after) => Expression(before, after),
            (StatementSyntax before, StatementSyntax after) => Statement(before, after),
            _ => visited,
        };
    }

    /// <summary>Where the language wants a constant, nothing can be switched.</summary>
    static bool IsConstant(SyntaxNode node) => node
        is AttributeListSyntax or EnumMemberDeclarationSyntax or PatternSyntax or SwitchLabelSyntax or TypeSyntax { Parent: not ExpressionSyntax and not ArgumentSyntax and not ReturnStatementSyntax and not ArrowExpressionClauseSyntax and not EqualsValueClauseSyntax and not ExpressionElementSyntax and not SpreadElementSyntax and not InterpolationSyntax }
        or EqualsValueClauseSyntax { Parent: ParameterSyntax }
        || node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)
        || node is LocalDeclarationStatementSyntax { IsConst: true }
        || node is ExpressionSyntax { Parent: ArrayRankSpecifierSyntax { Parent: ArrayTypeSyntax { Parent: StackAllocArrayCreationExpressionSyntax } } };

    SyntaxNode Expression(ExpressionSyntax before, ExpressionSyntax after)
    {
        if (before.Parent is null) return after;
        var text = after.ToString();
        var (changed, declares) = (false, Declares(before));
        foreach (var (kind, to) in Changes.Of(before, model, declares))
        {
            if (Add(before, kind, Changes.Shown(to, before)) is not { } id) continue;
            changed = true;
            // A condition that declares a variable cannot be written twice: it is switched off or on instead.
            text = declares ? to == "false" ? $"({text}\n && !Mutated.On({id}))" : $"({text}\n || Mutated.On({id}))" : $"(Mutated.On({id}) ? {to}\n : {text}\n)";
        }

        return changed ? SyntaxFactory.ParseExpression(text).WithLeadingTrivia(before.GetLeadingTrivia()).WithTrailingTrivia(before.GetTrailingTrivia()) : after;
    }

    SyntaxNode Statement(StatementSyntax before, StatementSyntax after)
    {
        var text = after.ToString();
        var changed = before switch
        {
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: not DeclarationExpressionSyntax } or InvocationExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax } => Removal(),
            BreakStatementSyntax { Parent: not SwitchSectionSyntax } or ContinueStatementSyntax or ThrowStatementSyntax or YieldStatementSyntax => Removal(),
            ReturnStatementSyntax { Expression: null } => Removal(),
            _ => false,
        };
        if (before is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assigned } && Changes.Opposite(assigned) is { } other && !Declares(before)
            && model.GetTypeInfo(assigned.Left).Type?.SpecialType != SpecialType.System_String && Add(before, "arithmetic", other) is { } id)
            (text, changed) = ($"if (Mutated.On({id})) {other}; else {{ {text}\n }}", true);
        return changed ? SyntaxFactory.ParseStatement($"{{ {text}\n }}").WithLeadingTrivia(before.GetLeadingTrivia()).WithTrailingTrivia(before.GetTrailingTrivia()) : after;

        bool Removal()
        {
            if (Add(before, "removal", "") is not { } removed) return false;
            text = $"if (!Mutated.On({removed})) {text}";
            return true;
        }
    }

    int? Add(SyntaxNode node, string kind, string to)
    {
        var id = mutants.Count;
        var line = node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        var (before, after) = (Changes.Short(node.ToString()), Changes.Short(to));
        mutants.Add(new(id, file, line, kind, before, after, once, mutants.Count(other => other.File == file && other.Kind == kind && other.Before == before && other.After == after)));
        return refused.Contains(id) ? null : id;
    }

    static bool Declares(SyntaxNode node) =>
        node.DescendantNodesAndSelf(one => one is not AnonymousFunctionExpressionSyntax).Any(one => one is SingleVariableDesignationSyntax);
}
