using OnboardingSdk.Cli;

return OnboardingTool.Run(args, ToolHost.OfProcess());
