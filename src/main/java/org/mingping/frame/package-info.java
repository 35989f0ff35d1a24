/**
 * The frame around every page, and the pages that belong to no room: today, search, errors. Uses {@code access} and {@code shared};
 * rooms plug in through {@link org.mingping.shared.web.TaskSource} and its siblings, and never know the frame.
 */
package org.mingping.frame;
