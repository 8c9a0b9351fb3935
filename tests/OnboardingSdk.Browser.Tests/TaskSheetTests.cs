using TaskBoard.Imports;
using TaskBoard.Workspaces;
using TaskState = TaskBoard.Tasks.TaskState;

namespace OnboardingSdk.Browser.Tests;

/// <summary>What TaskBoard reads from a sheet, and what it says of lines that it cannot read.</summary>
internal sealed class TaskSheetTests
{
    private static readonly Member[] Members =
    [
        new("u1", "Ann Lee", "ann@example.com", MemberRole.Owner, default), new("u2", "Bob Ray", "bob@example.com", MemberRole.Member, default),
        new("u3", "Bob Ray", "bob.ray@example.com", MemberRole.Member, default),
    ];

    [Test]
    public void Quoted_fields_may_hold_separators_quotes_and_line_breaks()
    {
        var sheet = Read("Title,Assignee,Due,State\n\"Write \"\"all\"\", three\ntexts\",ann@example.com,2026-12-24,in progress\n\"Plain\",,,");

        sheet.Problems.ShouldBeEmpty();
        sheet.Rows.ShouldBe([new(2, "Write \"all\", three texts", "u1", new(2026, 12, 24), TaskState.Doing), new(4, "Plain", null, null, TaskState.Todo)]);
    }

    [TestCase("title;due\r\nA;2026-12-24\r\n", TestName = "semicolons and the line ends of Windows")]
    [TestCase("\uFEFFtitle\tdue\nA\t2026-12-24", TestName = "tabs and a byte order mark")]
    [TestCase("\n\ndue, title \n2026-12-24 , A\n\n,\n", TestName = "empty lines, spaces, and columns in another order")]
    public void What_spreadsheets_write_is_read(string text)
    {
        var sheet = Read(text);

        sheet.Problems.ShouldBeEmpty();
        sheet.Rows.Select(row => (row.Title, row.Due)).ShouldBe([("A", new DateOnly(2026, 12, 24))]);
    }

    [Test]
    public void Every_line_that_cannot_be_read_is_named_with_what_is_wrong_and_the_others_are_counted()
    {
        var sheet = Read($"title,assignee,due,state\nGood,,,\n,ann lee,,\nA,Zoe,31.12.2026,Later\nB,bob ray,,\nC,,,,more\n{new string('x', 201)},,,Done\n\"open,,,");

        sheet.Rows.Select(row => row.Title).ShouldBe(["Good"]);
        sheet.Problems.Select(problem => (problem.Line, problem.Text)).ShouldBe(
        [
            (3, "The task has no title."),
            (4, "Nobody in this workspace is “Zoe”. Use a member’s name or e-mail address, or leave it empty."),
            (4, "“31.12.2026” is no due date. Write it as 2026-12-24."),
            (4, "“Later” is no state. There are To do, In progress and Done."),
            (5, "More than one member is called “bob ray”. Use an e-mail address."),
            (6, "The line has 5 fields for 4 columns. A text with a comma needs quotation marks around it."),
            (7, "The title has 201 characters; 200 are the most."),
            (8, "The quotation mark that opens on line 8 is never closed."),
        ]);
    }

    [TestCase("", "There is nothing here yet. Paste your rows, or choose a file.")]
    [TestCase("name,due\nA,", "The first line names the columns, and one of them has to be “title”.")]
    [TestCase("title,owner\nA,", "There is no column “owner”. The columns are title, assignee, due and state.")]
    [TestCase("title,title\nA,B", "The column “title” is there twice.")]
    [TestCase("title\n", "Below the names of the columns there is no task yet.")]
    public void A_sheet_without_its_columns_or_tasks_is_said(string text, string expected) => Read(text).Problems[0].Text.ShouldBe(expected);

    [Test]
    public void Too_many_tasks_are_refused_together() =>
        Read("title\n" + string.Concat(Enumerable.Range(1, TaskSheet.MostRows + 1).Select(number => $"Task {number}\n"))).Problems[0]
            .ShouldBe(new(TaskSheet.MostRows + 2, "5001 tasks are too many for one import; 5000 are the most."));

    private static TaskSheet Read(string text) => TaskSheet.Read(text, Members);
}
