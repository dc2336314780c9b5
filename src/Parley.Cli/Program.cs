using Parley.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
