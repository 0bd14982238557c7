namespace SamenWerken.Sim.Web.Tests;

public sealed class FolderTests(ServedPage page) : IClassFixture<ServedPage>
{
    [Fact]
    public async Task What_is_in_the_folder_can_be_opened_and_what_has_mistakes_says_so()
    {
        var entries = (await page.Get("/api/catalogue")).Json["scenarios"]!.AsArray()
            .Select(entry => ((string)entry!["name"]!, (string)entry["title"]!, (bool)entry["valid"]!)).ToList();
        Assert.Contains(("broken.yaml", "", false), entries);
        Assert.Contains(("small.yaml", "small", true), entries);
        Assert.Equal(("reference (built in)", "reference", true), entries[^1]);
        Assert.Equal(ServedPage.Small, (string)(await page.Get("/api/scenarios/small.yaml")).Json["yaml"]!);
        (await page.Get("/api/scenarios/smal.yaml")).IsRefused(404, "did you mean 'small.yaml'?");
    }

    [Fact]
    public async Task What_is_no_plain_file_of_the_folder_alone_is_neither_listed_nor_read_nor_written()
    {
        foreach (var (program, words) in new[] { ("ln", new[] { Path.Combine(page.Folder, "..", "secret.yaml"), page.At("hard.yaml") }),
            ("mkfifo", [page.At("pipe.yaml")]) })
            await System.Diagnostics.Process.Start(program, words).WaitForExitAsync();
        Directory.CreateDirectory(page.At("folder.yaml"));
        foreach (var name in new[] { "hard.yaml", "pipe.yaml", "folder.yaml" })
        {
            Assert.DoesNotContain((await page.Get("/api/catalogue")).Json["scenarios"]!.AsArray(),
                entry => (string)entry!["name"]! == name);
            (await page.Get("/api/scenarios/" + name)).IsRefused(404, "no scenario");
            (await page.Post("/api/save", new { name, yaml = "name: new\n", overwrite = true })).IsRefused(409, "not a plain file");
        }

        Assert.Equal("name: secret\n", File.ReadAllText(page.At("hard.yaml")));
        foreach (var name in new[] { "hard.yaml", "pipe.yaml" })
            File.Delete(page.At(name));
        Directory.Delete(page.At("folder.yaml"));
    }

    [Theory]
    [InlineData("..%2Fsecret.yaml")]
    [InlineData("%2e%2e%2fsecret.yaml")]
    [InlineData("..%5Csecret.yaml")]
    [InlineData("link.yaml")]
    [InlineData("%2Fetc%2Fpasswd")]
    [InlineData("small.yaml%00")]
    public async Task Nothing_outside_the_folder_can_be_read_not_even_by_a_link_in_it(string name)
    {
        var answer = await page.Get("/api/scenarios/" + name);
        Assert.InRange(answer.Status, 400, 404);
        Assert.DoesNotContain("name: secret", answer.Text);
        Assert.DoesNotContain("root:", answer.Text);
    }

    [Theory]
    [InlineData("../secret.yaml")]
    [InlineData("../new.yaml")]
    [InlineData("/tmp/new.yaml")]
    [InlineData("sub/new.yaml")]
    [InlineData("new.yaml\n")]
    [InlineData(".yaml")]
    [InlineData("CON.yaml")]
    [InlineData("new.sh")]
    [InlineData("")]
    public async Task Nothing_outside_the_folder_can_be_written(string name)
    {
        var before = page.Files();
        (await page.Post("/api/save", new { name, yaml = "name: new\n", overwrite = true })).IsRefused(422, "no name for a scenario");
        Assert.Equal(before, page.Files());
    }

    [Fact]
    public async Task A_link_in_the_folder_is_not_written_through()
    {
        (await page.Post("/api/save", new { name = "link.yaml", yaml = "name: new\n", overwrite = true }))
            .IsRefused(409, "not a plain file");
        Assert.Equal("name: secret\n", File.ReadAllText(Path.Combine(page.Folder, "..", "secret.yaml")));
    }

    [Fact]
    public async Task A_scenario_is_saved_under_a_new_name_and_over_another_only_when_that_is_said()
    {
        Assert.Equal(200, (await page.Post("/api/save", new { name = "mine.yaml", yaml = "name: mine\n" })).Status);
        (await page.Post("/api/save", new { name = "mine.yaml", yaml = "name: other\n" })).IsRefused(409, "already");
        Assert.Equal("name: mine\n", File.ReadAllText(page.At("mine.yaml")));
        Assert.Equal(200, (await page.Post("/api/save", new { name = "mine.yaml", yaml = "name: other\n", overwrite = true })).Status);
        Assert.Equal("name: other\n", File.ReadAllText(page.At("mine.yaml")));
        Assert.Equal("name: other\n", (string)(await page.Get("/api/scenarios/mine.yaml")).Json["yaml"]!);
        File.Delete(page.At("mine.yaml"));
    }

    [Fact]
    public async Task A_scenario_with_mistakes_is_not_saved()
    {
        var before = page.Files();
        (await page.Post("/api/save", new { name = "wrong.yaml", yaml = "nam: wrong\n" })).IsRefused(422, "mistake");
        Assert.Equal(before, page.Files());
    }
}
