using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using TaskBoard.Accounts;
using TaskBoard.Imports;
using TaskBoard.Projects;
using TaskBoard.Tasks;
using TaskBoard.Workspaces;

namespace TaskBoard.Data;

public sealed class TaskBoardDb(DbContextOptions<TaskBoardDb> options) : IdentityUserContext<User>(options)
{
    public DbSet<Workspace> Workspaces => Set<Workspace>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<BoardTask> Tasks => Set<BoardTask>();

    public DbSet<TaskImport> Imports => Set<TaskImport>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<MemberRole>().HaveConversion<string>();
        configurationBuilder.Properties<ProjectColor>().HaveConversion<string>();
        configurationBuilder.Properties<TaskState>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        builder.Entity<Membership>(membership =>
        {
            membership.HasKey(m => new { m.WorkspaceId, m.UserId });
            membership.HasOne(m => m.Workspace).WithMany(w => w.Members).HasForeignKey(m => m.WorkspaceId);
            membership.HasOne(m => m.User).WithMany().HasForeignKey(m => m.UserId);
        });
        builder.Entity<Invitation>(invitation =>
        {
            invitation.HasIndex(i => i.Token).IsUnique();
            // Of two people who open the same link at once, one gets in.
            invitation.Property(i => i.AcceptedAt).IsConcurrencyToken();
            invitation.HasOne(i => i.Workspace).WithMany().HasForeignKey(i => i.WorkspaceId);
            invitation.HasOne(i => i.InvitedBy).WithMany().HasForeignKey(i => i.InvitedById);
        });
        builder.Entity<Project>().HasOne(p => p.Workspace).WithMany().HasForeignKey(p => p.WorkspaceId);
        builder.Entity<TaskImport>(import =>
        {
            import.HasIndex(i => new { i.ProjectId, i.CreatedAt });
            // Of two workers, on two servers say, one imports a batch.
            import.Property(i => i.Done).IsConcurrencyToken();
            import.HasOne(i => i.Project).WithMany().HasForeignKey(i => i.ProjectId);
            import.HasOne(i => i.CreatedBy).WithMany().HasForeignKey(i => i.CreatedById);
        });
        builder.Entity<BoardTask>(task =>
        {
            task.HasIndex(t => new { t.ProjectId, t.State, t.Position });
            task.HasOne(t => t.Project).WithMany(p => p.Tasks).HasForeignKey(t => t.ProjectId);
            task.HasOne(t => t.Assignee).WithMany().HasForeignKey(t => t.AssigneeId).OnDelete(DeleteBehavior.SetNull);
        });
    }
}
