/** What townships, their branches and the county do while they prepare: one class an activity. */
package org.mingping.registration.application.preparation;
