using System.Net;

namespace SamenWerken.Sim.Web.Tests;

public sealed class GateTests(ServedPage page) : IClassFixture<ServedPage>
{
    [Fact]
    public void It_listens_on_this_computer_alone()
    {
        Assert.Equal("127.0.0.1", page.Address.Host);
        var listening = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(end => end.Port == page.Address.Port);
        Assert.Equal([IPAddress.Loopback], listening.Select(end => end.Address).Distinct());
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere_and_may_run_nothing_but_its_own_files()
    {
        var client = page.Client;
        foreach (var name in new[] { "", "main.js", "api.js", "page.js", "text.js", "controls.js", "compare.js", "editor.js", "player.js",
            "stage.js", "lines.js", "story.js", "reader.js", "style.css", "icon.svg" })
        {
            using var response = await client.GetAsync("/" + name);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            var text = (await response.Content.ReadAsStringAsync()).Replace("http://www.w3.org/2000/svg", "");
            Assert.DoesNotContain("://", text);
            Assert.DoesNotContain("{{", text);
        }
    }

    [Theory]
    [InlineData("Host", "evil.example", "open the address")]
    [InlineData("Host", "127.0.0.1:1", "open the address")]
    [InlineData("Origin", "https://evil.example", "other sites")]
    [InlineData("Origin", "null", "other sites")]
    [InlineData("Sec-Fetch-Site", "cross-site", "other sites")]
    [InlineData("Sec-Fetch-Site", "same-site", "other sites")]
    [InlineData("X-SamenWerken-Token", "0000", "open the address")]
    public async Task What_other_sites_make_a_browser_send_is_refused_even_with_all_else_right(string header, string value, string said)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/catalogue");
        using (var ours = await page.Client.GetAsync("/api/catalogue"))
            Assert.Equal(HttpStatusCode.OK, ours.StatusCode);
        using var client = new HttpClient { BaseAddress = page.Site };
        foreach (var (name, values) in page.Client.DefaultRequestHeaders.Where(each => each.Key != header))
            request.Headers.Add(name, values);
        request.Headers.Add(header, value);
        using var response = await client.SendAsync(request);
        (await Answer.Of(response)).IsRefused(403, said);
    }

    [Fact]
    public async Task Another_site_may_link_to_the_page_but_load_nothing_of_it()
    {
        foreach (var (path, status) in new[] { (page.Address.PathAndQuery, HttpStatusCode.OK), ("/main.js", HttpStatusCode.Forbidden),
            ("/style.css", HttpStatusCode.Forbidden) })
        {
            using var client = new HttpClient { BaseAddress = page.Site };
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
            using var response = await client.GetAsync(path);
            Assert.Equal(status, response.StatusCode);
            Assert.Equal("DENY", Assert.Single(response.Headers.GetValues("X-Frame-Options")));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("?token=a&token=b")]
    public async Task Without_the_secret_of_the_printed_address_there_is_nothing_but_a_page_that_says_so(string query)
    {
        using var client = new HttpClient { BaseAddress = page.Site };
        using var response = await client.GetAsync("/" + query);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("the whole address that", text);
        Assert.Contains("het hele adres dat", text);
        Assert.DoesNotContain("samenwerken-token", text);
        Assert.DoesNotContain(Secret, text);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        foreach (var name in new[] { "main.js", "api.js", "style.css", "icon.svg", "api/catalogue", "api/scenarios/small.yaml", "nothing" })
        {
            using var other = await client.GetAsync($"/{name}{query}");
            Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
            Assert.DoesNotContain(Secret, await other.Content.ReadAsStringAsync());
        }

        using var saving = await client.PostAsync("/api/save" + query,
            new StringContent("""{"name":"stolen.yaml","yaml":"name: x"}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Forbidden, saving.StatusCode);
        Assert.DoesNotContain("scenarios/stolen.yaml", page.Files());
    }

    [Fact]
    public async Task The_secret_is_taken_out_of_the_address_and_kept_where_scripts_and_other_sites_cannot_reach_it()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var response = await client.GetAsync(page.Address);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (response.StatusCode, response.Headers.Location!.ToString()));
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith($"samenwerken-{page.Site.Port}={Secret};", cookie);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    private string Secret => page.Address.Query["?token=".Length..];

    [Fact]
    public async Task Each_start_has_a_token_of_its_own()
    {
        var other = new ServedPage();
        await other.InitializeAsync();
        Assert.NotEqual(page.Client.DefaultRequestHeaders.GetValues("X-SamenWerken-Token"),
            other.Client.DefaultRequestHeaders.GetValues("X-SamenWerken-Token"));
        await other.DisposeAsync();
    }
}
