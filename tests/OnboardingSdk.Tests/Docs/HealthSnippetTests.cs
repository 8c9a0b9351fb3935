using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests.Docs;

/// <summary>The endpoints that docs/guides/operators.md maps.</summary>
public sealed class HealthSnippetTests
{
    [Test]
    public async Task Everybody_learns_whether_it_works_and_operators_what_is_wrong()
    {
        await using var app = await TestApp.StartAsync(
            services: b => b.Services.AddAuthorizationBuilder().AddPolicy("operators", p => p.RequireClaim(System.Security.Claims.ClaimTypes.NameIdentifier, "olga")),
            pipeline: a =>
            {
                a.UseAuthentication();
                a.UseAuthorization();
                Snippets.Health(a);
            });
        app.Store.OnCheck = () => throw new StoreUnavailableException("The file '/srv/app/onboarding.db' is read-only.");

        var everybody = await app.GetAsync("/health");
        var nobody = await app.GetAsync("/health/details");
        var user = await app.GetAsync("/health/details", "ada");
        var details = await app.GetAsync("/health/details", "olga");

        ((int)everybody.StatusCode).ShouldBe(200);
        (await everybody.Content.ReadAsStringAsync()).ShouldBe("Degraded");
        ((int)nobody.StatusCode).ShouldBe(401);
        ((int)user.StatusCode).ShouldBe(403);
        var text = await details.Content.ReadAsStringAsync();
        text.ShouldContain("The file '/srv/app/onboarding.db' is read-only.");
        var check = JsonNode.Parse(text)!["onboarding"]!;
        ((string)check["status"]!).ShouldBe("Degraded");
        ((int)check["data"]!["waiting"]!).ShouldBe(0);
        app.Store.OnCheck = null;
    }
}
