using Microsoft.AspNetCore.Identity;

namespace TaskBoard.Accounts;

/// <summary>A person who can sign in. The user name is always the e-mail address.</summary>
public sealed class User : IdentityUser
{
    public string Name { get; set; } = "";

    /// <summary>What to greet somebody by: the name up to its first space.</summary>
    public string FirstName => Name.Trim().Split(' ', 2)[0];

    /// <summary>The workspace last chosen in the switcher; the first one joined when unset or no longer a member.</summary>
    public Guid? CurrentWorkspaceId { get; set; }

    public DateTimeOffset SignedUpAt { get; set; }
}
