package org.mingping.registration.model.preparation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** Whom a consultation hears (分层分类, domain §6): each layer in a meeting at least, or it is said in writing why one was not heard. */
public final class LayersPolicy {

    /** Characters of a reason. */
    public static final int REASON = 500;

    private LayersPolicy() {
    }

    /** Those that were not heard. */
    public static Set<ParticipantLayer> missing(Collection<ParticipantLayer> held) {
        Set<ParticipantLayer> missing = EnumSet.allOf(ParticipantLayer.class);
        missing.removeAll(held);
        return missing;
    }

    /**
     * @param reasons why a layer was not heard; of one that was heard nothing is kept
     * @return the reasons by layer, of those that were not heard
     * @throws Refusal CONSULTATION_LAYERS (how many) that were neither heard nor explained; CONSULTATION_GAP (most characters)
     */
    public static Map<ParticipantLayer, String> require(Collection<ParticipantLayer> held, Map<ParticipantLayer, String> reasons) {
        Set<ParticipantLayer> missing = missing(held);
        long unexplained = missing.stream().filter(layer -> reasons.get(layer) == null || reasons.get(layer).isBlank()).count();
        if (unexplained > 0) {
            throw Refusal.conflict("CONSULTATION_LAYERS", unexplained).under(Preparing.CLAUSE);
        }
        Map<ParticipantLayer, String> said = new EnumMap<>(ParticipantLayer.class);
        missing.forEach(layer -> said.put(layer, Written.required(reasons.get(layer), REASON, "CONSULTATION_GAP", Preparing.CLAUSE)));
        return said;
    }
}
