/**
 * What the application tells a member or an organisation, whichever room tells it. A room puts a notice with {@link org.mingping.notice.NoticeWriter} and
 * words its own kinds with a {@link org.mingping.notice.NoticeWording}; here they are kept, counted in the bar, listed and marked as read.
 */
package org.mingping.notice;
