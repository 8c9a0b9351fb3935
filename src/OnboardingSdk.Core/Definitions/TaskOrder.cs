namespace OnboardingSdk.Definitions;

/// <summary>In which order the tasks of a checklist are done.</summary>
public enum TaskOrder
{
    /// <summary>In any order, as far as <see cref="TaskDefinition.DependsOn"/> lets them.</summary>
    Any,
    /// <summary>As they are written: each waits for every task before it that counts. Optional ones hold up nobody, unless all are optional.</summary>
    Sequential,
}
