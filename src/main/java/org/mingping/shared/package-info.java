/**
 * What every room speaks: exact fractions, half years, the working calendar, refusals, the caller's scope, the way to the database.
 * Nothing here knows an appraisal or a member.
 */
package org.mingping.shared;
