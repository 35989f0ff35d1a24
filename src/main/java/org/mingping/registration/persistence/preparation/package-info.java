/** What townships put on record while they prepare, as it lies in the database. */
package org.mingping.registration.persistence.preparation;
