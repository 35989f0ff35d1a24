package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.orglife.model.LifeDuty;
import org.mingping.orglife.persistence.FloatingLists;
import org.mingping.orglife.persistence.LifeDuties;
import org.mingping.orglife.persistence.LifeDuties.Item;

/** What waits for a branch's officer in organisation life. */
@Stateless
public class ReadingLifeDuties {

    private static final int MOST = 200;

    @Inject
    private LifeDuties duties;

    @Inject
    private FloatingLists floating;

    /** The earliest first; overdue contacts as one line. */
    @UseCase(value = "orglife.read-duties", writes = false, roles = BRANCH_OFFICER)
    public List<Item> mine() {
        List<Item> items = new ArrayList<>(duties.ofBranch());
        List<FloatingLists.Line> silent = floating.page(null, 0, MOST).items().stream().filter(FloatingLists.Line::overdue).toList();
        if (!silent.isEmpty()) {
            items.add(new Item(LifeDuty.CONTACT_OVERDUE, silent.size() == 1 ? silent.get(0).of().memberId() : 0, silent.get(0).of().name(), null, silent.size()));
        }
        return items;
    }
}
