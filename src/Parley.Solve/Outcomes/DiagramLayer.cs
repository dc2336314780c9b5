namespace Parley.Solve.Outcomes;

/// <summary>One layer of a diagram: all sub-problems met before the layer's issue is settled, and where each option leads.</summary>
/// <param name="Issue">The issue settled here.</param>
/// <param name="NodeCount">How many nodes the layer has.</param>
/// <param name="Classes">Options that lead to the same node from every node of the layer, ascending; impossible options are in none.</param>
/// <param name="ClassOf">For each option its class, or <see cref="Dead"/> if no outcome has it.</param>
/// <param name="Next">For node n and class c at n · Classes.Length + c the node of the next layer, or <see cref="Dead"/>.</param>
sealed record DiagramLayer(int Issue, int NodeCount, int[][] Classes, int[] ClassOf, int[] Next)
{
    public const int Dead = -1;

    public ReadOnlySpan<int> NextOf(int node) => Next.AsSpan(node * Classes.Length, Classes.Length);

    public int NextOf(int node, int option) => ClassOf[option] is var c and not Dead ? Next[node * Classes.Length + c] : Dead;
}
