package org.mingping.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.application.WatchingAccounts;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Task;
import org.mingping.shared.web.TaskSource;
import org.mingping.shared.web.Urgency;

/** Accounts to open and roles to grant, on the administrators' first page. */
@ApplicationScoped
public class AccessTasks implements TaskSource {

    @Inject
    private WatchingAccounts watching;

    @Override
    public List<Task> tasks(Locale locale) {
        Caller caller = Caller.current();
        if (caller.is(Role.SYSTEM_ADMINISTRATOR) && watching.state().nobodyBelow()) {
            return List.of(task(locale, "task.open", Messages.text(locale, "access", "task.open.about"), "/access/new-account.xhtml"));
        }
        if (caller.is(Role.SECURITY_ADMINISTRATOR) && watching.state().withoutRole() > 0) {
            return List.of(task(locale, "task.grant", Messages.text(locale, "access", "task.grant.about", watching.state().withoutRole()),
                    "/access/accounts.xhtml"));
        }
        return List.of();
    }

    private static Task task(Locale locale, String verb, String about, String link) {
        return new Task(Messages.text(locale, "access", verb), about, null, null, null, Urgency.WAITING, link);
    }
}
