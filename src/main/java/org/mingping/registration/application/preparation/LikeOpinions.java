package org.mingping.registration.application.preparation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.AdoptedOpinion;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.persistence.preparation.ConsultationBook.Said;

/** What several townships have heard and adopted in the same words about the same thing: the county reads it as one. */
public record LikeOpinions(List<Said> said) implements Serializable {

    public LikeOpinions {
        said = List.copyOf(said);
    }

    /** In their order, each where the first of its kind stood. */
    static List<LikeOpinions> of(List<Said> opinions) {
        Map<String, List<Said>> like = new LinkedHashMap<>();
        opinions.forEach(one -> like.computeIfAbsent(AdoptedOpinion.likeness(one.subject().name(), one.content()), key -> new ArrayList<>()).add(one));
        return like.values().stream().map(LikeOpinions::new).toList();
    }

    public OpinionSubject subject() {
        return said.get(0).subject();
    }

    public String content() {
        return said.get(0).content();
    }

    /** How the others put it, where they put it otherwise: whoever takes it up sees that it is the same. */
    public List<String> otherWordings() {
        return said.stream().map(Said::content).distinct().skip(1).toList();
    }

    /** Their townships' names. */
    public String organisations() {
        return said.stream().map(Said::organisationName).distinct().collect(Collectors.joining("、"));
    }

    /** Why each adopted it. */
    public List<String> answers() {
        return said.stream().map(Said::answer).distinct().toList();
    }

    /** How many others went into these. */
    public int merged() {
        return said.stream().mapToInt(Said::merged).sum();
    }
}
