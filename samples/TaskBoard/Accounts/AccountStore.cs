using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using TaskBoard.Data;

namespace TaskBoard.Accounts;

/// <summary>Identity's store of users, of which sign-up needs the class: it saves the user together with their membership.</summary>
public sealed class AccountStore(TaskBoardDb db) : UserOnlyStore<User, TaskBoardDb>(db);
