using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Parley.Mutation;

/// <summary>
/// All mutants in one assembly, each behind a switch, so that one compilation serves them all
/// (mutant schemata: Untch, Offutt and Harrold, ISSTA 1993).
/// </summary>
internal static class Schemata
{
    const string Given = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Parley.Solve.Tests")]
        static class Mutated
        {
            public static int Active = -1;
            public static byte[]? Hits;
            [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]
            public static bool On(int mutant)
            {
                if (Hits is { } hits) hits[mutant] = 1;
                return mutant == Active;
            }
        }
        """;

    /// <summary>Compiles a room with its mutants; those that do not compile are left out.</summary>
    /// <param name="room">The folder of the project, with all its sources.</param>
    /// <param name="references">The assemblies it is compiled against.</param>
    /// <param name="target">Where the assembly is written.</param>
    public static IReadOnlyList<Mutant> Compile(string room, IEnumerable<string> references, string target)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        var given = CSharpSyntaxTree.ParseText(Given, parse, "Mutated.cs");
        var sources = Directory.EnumerateFiles(room, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), parse, Path.GetRelativePath(room, path).Replace('\\', '/'))).ToArray();
        var plain = CSharpCompilation.Create("Parley.Solve", [.. sources, given], references.Select(path => MetadataReference.CreateFromFile(path)), options);

        var refused = new HashSet<int>();
        while (true)
        {
            var mutants = new List<Mutant>();
            var trees = sources.Select(tree => CSharpSyntaxTree.ParseText(new Mutator(plain.GetSemanticModel(tree), tree.FilePath, mutants, refused).Visit(tree.GetRoot())!.ToFullString(), parse, tree.FilePath)).ToArray();
            var mutated = plain.RemoveAllSyntaxTrees().AddSyntaxTrees([.. trees, given]);
            using var stream = new MemoryStream();
            var emitted = mutated.Emit(stream);
            if (emitted.Success)
            {
                File.WriteAllBytes(target, stream.ToArray());
                return [.. mutants.Where(mutant => !refused.Contains(mutant.Id))];
            }

            var errors = emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).ToArray();
            var before = refused.Count;
            foreach (var error in errors) refused.UnionWith(Blamed(error));
            Console.Error.WriteLine($"{errors.Length} errors, {refused.Count} of {mutants.Count} mutants left out");
            if (refused.Count == before) throw new InvalidOperationException($"No mutant is to blame for: {errors[0]}");
        }
    }

    static IEnumerable<int> Blamed(Diagnostic error)
    {
        if (error.Location.SourceTree is not { } tree) return [];
        var node = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);

        // A variable that is no longer surely assigned: the change is where it is declared, the error where it is used.
        if (error.Id is "CS0165" or "CS0170")
        {
            var name = node.ToString();
            var declared = node.Ancestors().OfType<MemberDeclarationSyntax>().First().DescendantNodes().Where(one =>
                one is SingleVariableDesignationSyntax single && single.Identifier.Text == name || one is VariableDeclaratorSyntax variable && variable.Identifier.Text == name);
            var blamed = declared.SelectMany(one => one.Ancestors().TakeWhile(up => up is not (StatementSyntax or MemberDeclarationSyntax)).SelectMany(Own).Concat(one.Ancestors().OfType<StatementSyntax>().Take(1).SelectMany(Own))).ToArray();
            if (blamed.Length > 0) return blamed;
            return node.Ancestors().OfType<BlockSyntax>().Select(block => Within(block).ToArray()).FirstOrDefault(ids => ids.Length > 0) ?? [];
        }

        foreach (var up in node.AncestorsAndSelf())
            if (Own(up).ToArray() is { Length: > 0 } own) return own;
        return node.AncestorsAndSelf().Select(up => Within(up).ToArray()).FirstOrDefault(ids => ids.Length > 0) ?? [];
    }

    /// <summary>The mutants that a node itself switches.</summary>
    static IEnumerable<int> Own(SyntaxNode node) => node switch
    {
        ConditionalExpressionSyntax choice => Called(choice.Condition),
        IfStatementSyntax choice => Called(choice.Condition),
        BinaryExpressionSyntax both => Called(both.Left).Concat(Called(both.Right)),
        _ => [],
    };

    static IEnumerable<int> Called(ExpressionSyntax condition)
    {
        var inner = condition;
        while (inner is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not) inner = not.Operand;
        return inner is InvocationExpressionSyntax call && call.Expression.ToString() == "Mutated.On" ? [Number(call)] : [];
    }

    static IEnumerable<int> Within(SyntaxNode node) =>
        node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Where(call => call.Expression.ToString() == "Mutated.On").Select(Number);

    static int Number(InvocationExpressionSyntax call) =>
        int.Parse(call.ArgumentList.Arguments[0].ToString(), System.Globalization.CultureInfo.InvariantCulture);
}
