package org.mingping.shared.web;

import java.util.Locale;
import java.util.Optional;

/** The one plot of progress under the task lists, for tiers above the branch. */
public interface ProgressSource {

    Optional<Plot> progress(Locale locale);
}
