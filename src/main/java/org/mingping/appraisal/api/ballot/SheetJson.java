package org.mingping.appraisal.api.ballot;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.Receipt;
import org.mingping.shared.Jsons;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.JsonInput;

/** Sheets and receipts as the interface shows and takes them. */
final class SheetJson {

    private static final int MOST_ROUNDS = 1_000;

    private SheetJson() {
    }

    static JsonObject shape(ReadingSheet.Sheet sheet) {
        JsonArrayBuilder members = Jsons.array();
        sheet.lines().forEach(line -> members.add(Jsons.object().add("member", line.id()).add("name", line.name())));
        JsonObjectBuilder shape = Jsons.object().add("round", sheet.round()).add("branch", sheet.branch()).add("members", members);
        return (sheet.occasion() == null ? shape : shape.add("occasion", sheet.occasion().name())).build();
    }

    static JsonObject shape(Receipt receipt) {
        return Jsons.object().add("receipt", receipt.text()).build();
    }

    /** Of which vote a sheet is, as it said itself; null where that is not said. */
    static Integer round(JsonInput input) {
        return input.optionalInteger("round", 1, MOST_ROUNDS);
    }

    /** @throws Refusal {@code SHEET_TWICE} where a member is marked twice: which of the two is meant? */
    static Map<Long, Mark> marks(JsonInput input) {
        List<Map.Entry<Long, Mark>> marked = input.objects("marks", (one, index) -> {
            long member = one.id("member");
            Mark mark = one.choice(Mark.class, "mark");
            return mark == null ? null : Map.entry(member, mark);
        });
        Map<Long, Mark> marks = new HashMap<>();
        for (Map.Entry<Long, Mark> one : marked) {
            if (one != null && marks.put(one.getKey(), one.getValue()) != null) {
                throw Refusal.invalid("SHEET_TWICE").under("§1.4");
            }
        }
        return marks;
    }
}
