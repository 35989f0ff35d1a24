package org.mingping.shared.web;

/** How many notices the caller has not read, for the bar on top of each page. */
public interface NoticeSource {

    long unread();

    /** The page that lists them. */
    String link();
}
