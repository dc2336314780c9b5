namespace Parley.Training;

/// <summary>Weights that are being learnt: for each feature a row of whole numbers, one for each class, and the sums for their average.</summary>
/// <remarks>Averaged as in H. Daumé III, Practical structured learning techniques for natural language processing, 2006, figure 2.3. All whole numbers, so that
/// the outcome does not depend on the machine.</remarks>
internal sealed class Perceptron(int width)
{
    int[] slots = new int[1 << 16];
    uint[] features = new uint[1 << 15];
    int[] weights = new int[width << 15];
    long[] sums = new long[width << 15];
    long steps = 1;

    /// <summary>How many features have weights.</summary>
    public int Count { get; private set; }

    /// <summary>How many classes a row has places for.</summary>
    public int Width => width;

    /// <summary>Adds up the weights of features, class by class.</summary>
    public void Score(ReadOnlySpan<uint> active, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in active)
        {
            var row = slots[Place(feature)] - 1;
            if (row < 0)
                continue;
            var values = weights.AsSpan(row * width, width);
            for (var index = 0; index < values.Length; index++)
                scores[index] += values[index];
        }
    }

    /// <summary>Counts a decision.</summary>
    public void Step() => steps++;

    /// <summary>Raises the weights of the right class and lowers those of the wrong one.</summary>
    public void Update(ReadOnlySpan<uint> active, int right, int wrong)
    {
        foreach (var feature in active)
        {
            var row = Row(feature) * width;
            weights[row + right]++;
            sums[row + right] += steps;
            weights[row + wrong]--;
            sums[row + wrong] -= steps;
        }
    }

    /// <summary>The averaged weights, the most telling features first.</summary>
    /// <param name="least">Features all of whose averages lie below this in size are left out.</param>
    public IEnumerable<(uint Feature, double[] Weights)> Averages(double least)
    {
        var order = new (double Size, uint Feature, int Row)[Count];
        for (var row = 0; row < Count; row++)
        {
            var size = 0.0;
            for (var index = 0; index < width; index++)
                size = Math.Max(size, Math.Abs(Average((row * width) + index)));
            order[row] = (size, features[row], row);
        }
        foreach (var (_, feature, row) in order.Where(entry => entry.Size >= least).OrderByDescending(entry => entry.Size).ThenBy(entry => entry.Feature))
        {
            var values = new double[width];
            for (var index = 0; index < width; index++)
                values[index] = Average((row * width) + index);
            yield return (feature, values);
        }
    }

    double Average(int at) => weights[at] - ((double)sums[at] / steps);

    int Row(uint feature)
    {
        var place = Place(feature);
        if (slots[place] > 0)
            return slots[place] - 1;
        if (Count == features.Length)
            Grow();
        features[Count] = feature;
        slots[Place(feature)] = Count + 1;
        return Count++;
    }

    int Place(uint feature)
    {
        var mask = slots.Length - 1;
        var place = (int)feature & mask;
        while (slots[place] is > 0 and var row && features[row - 1] != feature)
            place = (place + 1) & mask;
        return place;
    }

    void Grow()
    {
        Array.Resize(ref features, features.Length * 2);
        Array.Resize(ref weights, weights.Length * 2);
        Array.Resize(ref sums, sums.Length * 2);
        slots = new int[slots.Length * 2];
        for (var row = 0; row < Count; row++)
            slots[Place(features[row])] = row + 1;
    }
}
