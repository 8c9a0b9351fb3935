using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

internal static class PropertyMap
{
    public static readonly ImmutableSortedDictionary<string, PropertyValue> Empty =
        ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal);
}
