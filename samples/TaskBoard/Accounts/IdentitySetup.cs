using Microsoft.AspNetCore.Identity;

namespace TaskBoard.Accounts;

public static class IdentitySetup
{
    public static IServiceCollection AddTaskBoardIdentity(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddIdentityCore<User>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // An e-mail address may hold any letter; the sign-up form already checks its shape.
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = 8;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 1;
            })
            .AddSignInManager();
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<User>>(provider => provider.GetRequiredService<AccountStore>());

        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "taskboard";
            options.LoginPath = "/signin";
            options.LogoutPath = "/signout";
            options.AccessDeniedPath = "/error";
            options.ExpireTimeSpan = TimeSpan.FromDays(30);
        });

        return services;
    }
}
