/** The box, the ticks and the codes in the database: every statement that touches a ballot. */
package org.mingping.appraisal.persistence.ballot;
