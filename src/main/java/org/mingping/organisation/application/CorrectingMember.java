package org.mingping.organisation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;
import org.mingping.organisation.MemberCorrections;
import org.mingping.organisation.MembershipChanging;
import org.mingping.organisation.RosterImported;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.organisation.persistence.CorrectionStore;
import org.mingping.shared.Refusal;

/** Corrects single values of a member's record within the transaction of whoever approves; rooms that follow the roster follow this as they follow an import. */
@ApplicationScoped
public class CorrectingMember implements MemberCorrections {

    private static final String CLAUSE = "domain §6";

    @Inject
    private CorrectionStore store;

    @Inject
    private Event<RosterImported> changed;

    @Inject
    private Event<MembershipChanging> changing;

    @Override
    public void begin(long member) {
        changing.fire(new MembershipChanging(member));
    }

    @Override
    public Map<CorrectableField, String> standing(long member) {
        return store.standing(member).orElse(Map.of());
    }

    @Override
    public boolean correct(long member, CorrectableField field, String value, Asked asked) {
        Map<CorrectableField, String> standing = store.held(member).orElseThrow(Refusal::notFound);
        if (value.equals(standing.get(field))) {
            return false;
        }
        Map<CorrectableField, String> then = new EnumMap<>(standing);
        then.put(field, value);
        if (then.containsKey(CorrectableField.FULL_SINCE) && day(then, CorrectableField.FULL_SINCE).isBefore(day(then, CorrectableField.JOINED_ON))) {
            throw Refusal.conflict("CORRECTION_ORDER").under(CLAUSE);
        }
        store.correct(member, field, standing.get(field), value, field == CorrectableField.NAME ? NamePinyin.of(value) : null, asked, Caller.current().signature());
        changed.fire(new RosterImported(1, List.of(member)));
        return true;
    }

    private static LocalDate day(Map<CorrectableField, String> values, CorrectableField field) {
        return LocalDate.parse(values.get(field));
    }
}
