/**
 * What every room's pages share: the words and dates of Facelets, the tasks a room brings to the first page, refusals as messages,
 * plots. Knows no room.
 */
package org.mingping.shared.web;
