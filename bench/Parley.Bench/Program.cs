using System.Globalization;
using BenchmarkDotNet.Running;
using Parley.Bench.Stability;

// "curve stability 3 docs/images/stability-scaling.svg" measures three rounds and draws the picture; all else is for BenchmarkDotNet.
if (args is ["curve", "stability", var rounds, var picture])
    ScalingCurve.Draw(int.Parse(rounds, CultureInfo.InvariantCulture), picture);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
