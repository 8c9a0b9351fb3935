using System.Security.Claims;

namespace TaskBoard.Staff;

/// <summary>
/// Who runs TaskBoard, and so may see and change what concerns all of its customers: the e-mail addresses in the setting <c>Staff</c>; in Development everybody who is signed in.
/// An owner of a workspace is a customer, and no staff.
/// </summary>
public sealed class StaffList(IConfiguration configuration, IHostEnvironment environment)
{
    public bool Includes(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true, Name: { } email }
        && (environment.IsDevelopment() || (configuration.GetSection("Staff").Get<string[]>() ?? []).Contains(email, StringComparer.OrdinalIgnoreCase));
}
