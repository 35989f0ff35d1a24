package org.mingping.orglife.api;

import static org.mingping.shared.api.JsonOutput.orNull;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.mingping.orglife.persistence.FloatingLists;
import org.mingping.orglife.persistence.LeaveLists;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.orglife.persistence.OwnLife;
import org.mingping.shared.Jsons;

/** What several resources of this room show alike. */
final class LifeShapes {

    private LifeShapes() {
    }

    /** One who is expected at a meeting, with what is recorded and with their leave. */
    static JsonObjectBuilder expected(MeetingLists.Expected one) {
        return Jsons.object().add("member", one.memberId()).add("name", one.name()).add("presence", orNull(one.presence()))
                .add("leaveId", one.leaveId() == null ? JsonValue.NULL : Jsons.value(one.leaveId())).add("leave", orNull(one.leaveState()))
                .add("leaveReason", orNull(one.leaveReason())).add("leaveAnswer", orNull(one.leaveAnswer()));
    }

    /** A request for leave as offices see it. */
    static JsonObjectBuilder leave(LeaveLists.Line line, String name) {
        return Jsons.object().add("id", line.id()).add("meeting", line.meetingId()).add("topic", line.topic()).add("day", line.meetsOn().toString()).add("branch", line.branch())
                .add("member", line.memberId()).add("name", orNull(name)).add("leave", line.state().name()).add("leaveReason", line.reason())
                .add("leaveAnswer", orNull(line.answer()));
    }

    /** A meeting as the one who is expected sees it. */
    static JsonObjectBuilder own(OwnLife.Meeting one) {
        return Jsons.object().add("meeting", one.id()).add("branch", orNull(one.branch())).add("kind", one.kind().name()).add("topic", one.topic())
                .add("place", one.place()).add("day", one.meetsOn().toString()).add("time", one.meetsAt()).add("state", one.state().name())
                .add("leave", orNull(one.leaveState())).add("leaveReason", orNull(one.leaveReason())).add("leaveAnswer", orNull(one.leaveAnswer()));
    }

    /** A floating member, without numbers of persons. */
    static JsonObjectBuilder floating(FloatingLists.Line line) {
        return Jsons.object().add("member", line.of().memberId()).add("name", line.of().name()).add("branch", line.of().branchCode())
                .add("awayTo", orNull(line.of().awayTo())).add("since", orNull(line.of().since())).add("host", orNull(line.of().hostName()))
                .add("handshake", orNull(line.of().handshake())).add("lastSeen", orNull(line.of().lastSeen()))
                .add("days", line.days() == null ? JsonValue.NULL : Jsons.value(line.days())).add("overdue", line.overdue());
    }
}
