package org.mingping.registration.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.mingping.shared.web.Words;

/** Words for pages: a day that is kept as a text, as people read it. */
@Named
@ApplicationScoped
public class RegistrationWords {

    public String day(String kept) {
        return kept == null ? "" : Words.day(LocalDate.parse(kept));
    }
}
