using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OnboardingSdk.Tests;

/// <summary>Hosts of all kinds: their settings do not touch us, and ours do not touch them.</summary>
public sealed class HostTests
{
    private static readonly string[] Addresses = ["state", "commands", "hub", "hub/negotiate", "widget.js"];

    [Test]
    public void Mapping_without_the_services_names_the_call_that_is_missing()
    {
        var app = WebApplication.CreateSlimBuilder().Build();

        Should.Throw<OnboardingException>(() => app.MapOnboarding()).Message.ShouldContain("builder.Services.AddOnboarding(…)");
    }

    [Test]
    public async Task A_fallback_policy_of_the_hosts_is_about_its_own_pages()
    {
        await using var app = await TestApp.StartAsync(services: b => b.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()));

        (await app.GetAsync("/onboarding/widget.js")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.GetAsync("/onboarding/state")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [TestCase("attribute")]
    [TestCase("policy")]
    [TestCase("group")]
    public async Task A_policy_that_is_set_on_the_endpoints_covers_all_of_them(string how)
    {
        await using var app = await TestApp.StartAsync(
            services: b => b.Services.AddAuthorizationBuilder().AddPolicy("staff", p => p.RequireUserName("nobody-has-this").RequireAuthenticatedUser()),
            pipeline: app =>
            {
                app.UseAuthentication();
                app.UseAuthorization();
                _ = how switch
                {
                    "attribute" => app.MapOnboarding().RequireAuthorization("staff"),
                    "policy" => app.MapOnboarding().RequireAuthorization(new AuthorizationPolicyBuilder().RequireUserName("x").Build()),
                    _ => app.MapGroup("").RequireAuthorization("staff").MapOnboarding(),
                };
            });

        foreach (var address in Addresses)
        {
            var method = address is "commands" or "hub/negotiate" ? HttpMethod.Post : HttpMethod.Get;
            (await app.SendAsync(method, $"/onboarding/{address}", "ada")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, address);
            (await app.SendAsync(method, $"/onboarding/{address}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, address);
        }
    }

    [TestCase("onboarding", "/onboarding")]
    [TestCase("/a/b/", "/a/b")]
    [TestCase("", "")]
    public async Task The_endpoints_are_where_the_host_puts_them(string prefix, string address)
    {
        await using var app = await TestApp.StartAsync(pipeline: app => app.MapOnboarding(prefix));

        (await app.GetAsync($"{address}/widget.js")).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Services.GetRequiredService<EndpointAddress>().Prefix.ShouldBe(address);
    }

    [Test]
    public async Task In_a_group_of_the_hosts_the_widget_knows_its_whole_address()
    {
        await using var app = await TestApp.StartAsync(pipeline: app => app.MapGroup("/app").MapGroup("v1").MapOnboarding("/tours"));

        (await app.GetAsync("/app/v1/tours/widget.js")).StatusCode.ShouldBe(HttpStatusCode.OK);
        app.Services.GetRequiredService<EndpointAddress>().Prefix.ShouldBe("/app/v1/tours");
    }

    [Test]
    public async Task Json_settings_of_the_hosts_change_nothing_here_and_are_not_changed()
    {
        await using var plain = await TestApp.StartAsync(clock: new FakeClock());
        await using var app = await TestApp.StartAsync(
            clock: new FakeClock(),
            services: b =>
            {
                b.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.PropertyNamingPolicy = null);
                b.Services.AddSignalR(o => o.MaximumReceiveMessageSize = 123_456).AddJsonProtocol(o => o.PayloadSerializerOptions.PropertyNamingPolicy = null);
            },
            pipeline: app =>
            {
                app.UseAuthentication();
                app.MapOnboarding();
                app.MapGet("/json", () => new { FirstName = "Ada" });
            });
        var tab = await app.ConnectAsync("ada");
        await app.Onboarding.TrackAsync("ada", "project.created");
        await plain.Onboarding.TrackAsync("ada", "project.created");

        var push = await tab.NextAsync("a push");
        push["version"]!.GetValue<long>().ShouldBe(1);
        var state = await app.StateAsync("ada");
        var same = await plain.StateAsync("ada");
        same["user"]!["epoch"] = state["user"]!["epoch"]!.DeepClone();
        state.ToJsonString().ShouldBe(same.ToJsonString());
        (await app.Http.GetStringAsync("/json")).ShouldBe("{\"FirstName\":\"Ada\"}");
        app.Services.GetRequiredService<IOptions<HubOptions>>().Value.MaximumReceiveMessageSize.ShouldBe(123_456);
        app.Services.GetRequiredService<IOptions<JsonHubProtocolOptions>>().Value.PayloadSerializerOptions.PropertyNamingPolicy.ShouldBeNull();
        plain.Services.GetRequiredService<IOptions<HubOptions>>().Value.MaximumReceiveMessageSize.ShouldBe(new HubOptions().MaximumReceiveMessageSize ?? 32 * 1024);
        plain.Services.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>().Value.SerializerOptions.PropertyNamingPolicy.ShouldBe(JsonNamingPolicy.CamelCase);
    }

    [Test]
    public async Task Two_hosts_in_one_process_know_nothing_of_each_other()
    {
        await using var one = await TestApp.StartAsync(o => o.Accent = "#111111");
        await using var two = await TestApp.StartAsync(o => o.Accent = "#222222", definitions: new DefinitionBuilder().Event("project.created"));
        var tab = await two.ConnectAsync("ada");

        await one.Onboarding.TrackAsync("ada", "project.created");
        await two.Onboarding.TrackAsync("ada", "project.created");
        await two.Onboarding.TrackAsync("ada", "project.created");

        ((string)(await one.StateAsync("ada"))["theme"]!["accent"]!).ShouldBe("#111111");
        ((string)(await two.StateAsync("ada"))["theme"]!["accent"]!).ShouldBe("#222222");
        (await two.Onboarding.GetAsync("ada"))!.Milestones.ShouldBeEmpty();
        (await tab.NextAsync("the second host's first push"))["version"]!.GetValue<long>().ShouldBe(1);
        (await tab.NextAsync("the second host's second push"))["version"]!.GetValue<long>().ShouldBe(2);
    }

    [Test]
    public async Task Behind_a_proxy_the_forwarded_host_and_prefix_are_the_pages_own()
    {
        await using var app = await TestApp.StartAsync(pipeline: app =>
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
            app.UseForwardedHeaders(forwarded);
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapOnboarding();
        });
        (string, string)[] proxied =
        [
            ("X-Forwarded-Host", "www.example.com"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Prefix", "/shop"), ("X-Forwarded-For", "10.1.2.3"),
            ("Origin", "https://www.example.com"),
        ];

        (await app.SendAsync(HttpMethod.Post, "/onboarding/hub/negotiate?negotiateVersion=1", "ada", null, proxied)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.SendAsync(HttpMethod.Post, "/onboarding/hub/negotiate?negotiateVersion=1", "ada", null, proxied[^1])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var state = await app.GetAsync("/onboarding/state?page=%2Fshop%2Fprojects", "ada", proxied);
        (await state.Content.ReadAsStringAsync()).ShouldContain("\"href\":\"/shop/projects/new\"");
    }

    [Test]
    public async Task The_host_answers_as_ever_while_the_store_is_down()
    {
        await using var app = await TestApp.StartAsync(store: new() { Broken = () => new StoreUnavailableException("The disk is full.") });

        (await app.Http.GetStringAsync("/host")).ShouldBe("The host's own page.");
        (await app.Onboarding.TrackAsync("ada", "task.created")).Status.ShouldBe(TrackStatus.Deferred);
        (await app.Onboarding.GetAsync("ada")).ShouldBeNull();
        (await app.GetAsync("/onboarding/widget.js")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
