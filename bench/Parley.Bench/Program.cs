using System.Globalization;
using BenchmarkDotNet.Running;
using Parley.Bench;
using Parley.Bench.Stability;

// "curve stability 3 docs/images/stability-scaling.svg" measures three rounds and draws the picture; "figures [FOLDER]" prints the table of promises, with the frontier of a five-party domain in a folder of profiles; all else is for BenchmarkDotNet.
if (args is ["curve", "stability", var rounds, var picture])
    ScalingCurve.Draw(int.Parse(rounds, CultureInfo.InvariantCulture), picture);
else if (args is ["figures", .. var domain])
    Figures.Print(domain is [var folder] ? folder : null);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
