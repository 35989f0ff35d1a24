package org.mingping.boot;

import jakarta.ejb.ApplicationException;

/** A start that must not go on, with one sentence for whoever started it. */
@ApplicationException(rollback = true)
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String sentence) {
        super(sentence);
    }
}
