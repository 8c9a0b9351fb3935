namespace OnboardingSdk;

/// <summary>Where a user is.</summary>
/// <param name="Page">The page as definitions name it: without the host's PathBase.</param>
/// <param name="Given">The page as the browser named it.</param>
/// <param name="PathBase">The host's.</param>
internal sealed record PageView(PageAddress Page, string Given, string PathBase);
