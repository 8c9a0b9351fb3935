namespace OnboardingSdk;

/// <summary>An observer of the host's, as it was added.</summary>
/// <param name="Name">Its name, and that of its queue.</param>
/// <param name="Type">Its type, as the services know it.</param>
/// <param name="Kinds">What it wants to hear of.</param>
/// <param name="GiveUpAfter">For how long a notice is tried again.</param>
internal sealed record ObserverRegistration(string Name, Type Type, NoticeKinds Kinds, TimeSpan GiveUpAfter)
{
    public string Queue => ObserverQueues.Prefix + Name;

    public static ObserverRegistration Of(Type type, ObserverOptions options)
    {
        if (!type.IsClass || type.IsAbstract)
        {
            throw new OnboardingException($"AddObserver<{type.Name}> needs the class that implements IOnboardingObserver: its methods say what it wants to hear of.");
        }

        var name = options.Name ?? type.FullName!;
        if (!KeyText.IsValid(name, KeyText.MaxLength - ObserverQueues.Prefix.Length))
        {
            throw new OnboardingException($"The observer {type.Name} has the name '{name}': it must have 1 to {KeyText.MaxLength - ObserverQueues.Prefix.Length} characters.");
        }

        if (options.GiveUpAfter < TimeSpan.FromSeconds(1))
        {
            throw new OnboardingException($"The observer '{name}' has GiveUpAfter = {options.GiveUpAfter}: it must be at least one second.");
        }

        return ObservedKinds.Of(type) is not NoticeKinds.None and var kinds
            ? new(name, type, kinds, options.GiveUpAfter)
            : throw new OnboardingException($"The observer {type.Name} implements no method of IOnboardingObserver, so that it would hear of nothing: look at their names and parameters.");
    }
}
