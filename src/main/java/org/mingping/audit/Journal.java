package org.mingping.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.mingping.access.Caller;
import org.mingping.access.Role;

/**
 * What a use case tells the journal while it works. The gate opens an entry before and writes it after; in between a use case names its
 * subject and what changed. Personal values are masked by whoever hands them over, of texts about a person only the length is kept; a ballot
 * says only that someone voted.
 */
@ApplicationScoped
public class Journal {

    private static final ThreadLocal<Draft> DRAFT = new ThreadLocal<>();

    /** Injected as an EJB: through CDI Payara would throw and catch an exception for every call, and this one comes with every act (0012). */
    @EJB
    private JournalWriter writer;

    /** Names what the deed was done to; the first call wins, so that an inner use case does not rename the outer one's subject. */
    public void subject(String kind, Object id, String name) {
        Draft draft = DRAFT.get();
        if (draft != null && draft.subjectKind == null) {
            draft.subjectKind = kind;
            draft.subjectId = String.valueOf(id);
            draft.subjectName = name;
        }
    }

    /** Notes a value before and after; equal values are left out. */
    public void change(String what, Object before, Object after) {
        Draft draft = DRAFT.get();
        if (draft != null && !Objects.equals(before, after)) {
            draft.before.put(what, before == null ? null : before.toString());
            draft.after.put(what, after == null ? null : after.toString());
        }
    }

    /**
     * Notes that a text about a person was written or changed, by its length alone: who reads the journal sees nothing of members
     * (decision 0004, 25). Another text of the same length is noted too.
     */
    public void written(String what, String before, String after) {
        Draft draft = DRAFT.get();
        if (draft != null && !Objects.equals(before, after)) {
            draft.before.put(what, characters(before));
            draft.after.put(what, characters(after));
        }
    }

    private static String characters(String text) {
        return text == null ? null : Integer.toString(text.codePointCount(0, text.length()));
    }

    /** Notes a figure of the result, for example how many rows came in. */
    public void note(String what, Object value) {
        Draft draft = DRAFT.get();
        if (draft != null) {
            draft.after.put(what, String.valueOf(value));
        }
    }

    public boolean isOpen() {
        return DRAFT.get() != null;
    }

    public void open(String useCase) {
        DRAFT.set(new Draft(useCase));
    }

    public void close() {
        DRAFT.remove();
    }

    /** The role that opened the gate, null where none was needed; an inner use case that needed one speaks last. */
    public void actingAs(Role role) {
        if (role != null) {
            DRAFT.get().actingAs = role;
        }
    }

    /** In the transaction of the deed. Who does not hold the role that was asked for stood in for it. */
    public void done(Caller caller) {
        Role actingAs = DRAFT.get().actingAs;
        writer.write(caller, actingAs, actingAs != null && !caller.is(actingAs), DRAFT.get());
    }

    /** In a transaction of its own: the deed's is rolled back. */
    public void refused(Caller caller, String code) {
        writer.writeApart(caller, DRAFT.get().outcome("REFUSED", code));
    }

    /** In a transaction of its own: the deed's is rolled back. */
    public void failed(Caller caller, String code) {
        writer.writeApart(caller, DRAFT.get().outcome("FAILED", code));
    }

    /** That the caller looked at something in full, where looking writes nothing else: at once, in the transaction that stands. */
    public void looked(Caller caller, String name, String kind, Object id) {
        Draft look = new Draft(name);
        look.subjectKind = kind;
        look.subjectId = String.valueOf(id);
        look.subjectName = look.subjectId;
        writer.write(caller, null, false, look);
    }

    /** An event that is no use case's, such as a sign-in: written at once, in the transaction that stands. */
    public void event(Caller caller, String name, String outcome, String code) {
        writer.write(caller, null, false, new Draft(name).outcome(outcome, code));
    }

    /** An entry in the making. */
    static final class Draft {

        final String useCase;
        final Map<String, String> before = new LinkedHashMap<>();
        final Map<String, String> after = new LinkedHashMap<>();
        Role actingAs;
        String subjectKind;
        String subjectId;
        String subjectName;
        String outcome = "DONE";
        String code;

        Draft(String useCase) {
            this.useCase = useCase;
        }

        Draft outcome(String name, String reason) {
            outcome = name;
            code = reason;
            return this;
        }
    }
}
