/**
 * Reading workbooks as offices send them round: safely (a hostile file costs neither memory nor time), tolerantly in
 * form (title rows, merged cells, full-width digits, stray spaces) and strictly in meaning (a number is never taken for
 * a text, a day that is on no calendar is no date). Knows no room; each room says which sheet and columns it wants.
 */
package org.mingping.shared.sheet;
