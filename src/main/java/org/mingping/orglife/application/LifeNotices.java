package org.mingping.orglife.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.mingping.notice.NoticeWording;
import org.mingping.notice.NoticeWriter;
import org.mingping.organisation.County;
import org.mingping.orglife.model.HandshakeState;
import org.mingping.orglife.model.LeaveState;
import org.mingping.shared.Messages;
import org.mingping.shared.persistence.Database;

/** What people are told of organisation life, and how it reads. */
@ApplicationScoped
public class LifeNotices implements NoticeWording {

    private static final String PREFIX = "life-";
    private static final String OWN = "/orglife/my-life.xhtml";
    private static final String FLOATING = "/orglife/floating.xhtml";

    @Inject
    private NoticeWriter writer;

    @Inject
    private Database database;

    @Inject
    private County county;

    @Override
    public boolean speaks(String kind) {
        return kind.startsWith(PREFIX);
    }

    /** A topic, a title or a name; and the day it is about, where there is one. */
    @Override
    public String sentence(String kind, List<String> values, Locale locale) {
        return Messages.text(locale, "orglife", "notice." + kind, values.get(0), values.size() > 1 ? LocalDate.parse(values.get(1)) : null);
    }

    /** @param path of the meeting */
    void leave(String path, long member, LeaveState state, String topic, LocalDate day) {
        writer.toMember(path, member, PREFIX + "leave-" + state.name().toLowerCase(Locale.ROOT), OWN, List.of(topic, day.toString()));
    }

    void cancelled(String path, Collection<Long> members, String topic, LocalDate day) {
        members.forEach(member -> writer.toMember(path, member, PREFIX + "meeting-cancelled", OWN, List.of(topic, day.toString())));
    }

    void assigned(String path, long member, String title, LocalDate due) {
        writer.toMember(path, member, PREFIX + "work-assigned", OWN, List.of(title, due.toString()));
    }

    /** To the branch at the place, which is no part of the writer's scope. */
    void handshakeAsked(String hostPath, String member) {
        database.whileSeeing(county.path(), () -> writer.toOrganisation(hostPath, PREFIX + "handshake-asked", FLOATING, List.of(member)));
    }

    /** To the branch that asked, likewise. */
    void handshakeAnswered(String homePath, String member, HandshakeState state) {
        database.whileSeeing(county.path(), () -> writer.toOrganisation(homePath, PREFIX + "handshake-" + state.name().toLowerCase(Locale.ROOT), FLOATING,
                List.of(member)));
    }
}
