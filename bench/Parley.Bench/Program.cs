using System.Globalization;
using BenchmarkDotNet.Running;
using Parley.Bench.Stability;

if (args is ["curve", "stability", var rounds])
    ScalingCurve.Print([16, 18, 20, 22, 24], [1, 2], int.Parse(rounds, CultureInfo.InvariantCulture));
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
