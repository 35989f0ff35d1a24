/* A sheet is filled in, looked over and cast in the browser alone: what is marked leaves it once, when it is cast. Until then a draft lies in this tab
   (at a counter nowhere), and is taken away with the receipt. No inline handlers: the content security policy allows none. */
(function () {
  'use strict';

  var IDLE_MILLISECONDS = 120000;

  var place;
  var state;
  var idle;

  function one(selector) {
    return place.querySelector(selector);
  }

  function all(selector, within) {
    return Array.prototype.slice.call((within || place).querySelectorAll(selector));
  }

  function say(name) {
    var values = Array.prototype.slice.call(arguments, 1);
    return place.dataset['say' + name].replace(/\{(\d)\}/g, function (whole, at) {
      return values[Number(at)];
    });
  }

  function byCode() {
    return place.dataset.byCode === 'true';
  }

  function atCounter() {
    return place.dataset.counter === 'true';
  }

  /* The draft */

  function key() {
    return byCode() ? 'mingping-vote' : 'mingping-ballot:' + place.dataset.voter + ':' + place.dataset.ballot + ':' + place.dataset.round;
  }

  function keep() {
    if (!atCounter()) {
      try {
        sessionStorage.setItem(key(), JSON.stringify(state));
      } catch (full) {
        // Goes on without: nothing is lost but the comfort of a reload.
      }
    }
  }

  function kept() {
    try {
      return atCounter() ? null : JSON.parse(sessionStorage.getItem(key()));
    } catch (unreadable) {
      return null;
    }
  }

  function forgetDraft() {
    try {
      sessionStorage.removeItem(key());
    } catch (none) {
      // There was nothing to forget.
    }
  }

  /* Voted, on paper, or over: what was marked for this ballot stays in the tab no longer, in whatever round it was. */
  function forgetOver(over) {
    if (over) {
      try {
        Object.keys(sessionStorage).forEach(function (kept) {
          if (kept.indexOf(over.dataset.over) === 0) {
            sessionStorage.removeItem(kept);
          }
        });
      } catch (none) {
        // There was nothing to forget.
      }
    }
  }

  /* By this the server knows the same sheet again. randomUUID is there over HTTPS alone. */
  function newToken() {
    if (window.crypto.randomUUID) {
      return window.crypto.randomUUID();
    }
    var bytes = new Uint8Array(16);
    window.crypto.getRandomValues(bytes);
    return Array.prototype.map.call(bytes, function (byte) {
      return ('0' + byte.toString(16)).slice(-2);
    }).join('');
  }

  function begin(code, round, branch, until, people) {
    state = {code: code, round: round, branch: branch, until: until, people: people, marks: {}, token: newToken(), sent: false, single: document.body.classList.contains('large-print'), at: 0};
  }

  /* What the server is asked */

  function Told(sentence, login) {
    this.sentence = sentence;
    this.login = login;
  }

  function ask(path, values) {
    values.append('language', document.documentElement.lang.slice(0, 2));
    if (state && state.code) {
      values.append('code', state.code);
    }
    if (place.dataset.ballot) {
      values.append('ballot', place.dataset.ballot);
    }
    return fetch(place.dataset.door + path, {method: 'POST', body: values, credentials: 'same-origin', redirect: 'manual', cache: 'no-store'}).then(function (answer) {
      if (answer.type === 'opaqueredirect') {
        throw new Told(say('Gone'), !byCode());
      }
      if (answer.status >= 500) {
        throw new Error('unknown');
      }
      return answer.json().then(function (body) {
        if (!answer.ok) {
          throw new Told(body.sentence + (body.clause ? ' ' + body.clause : ''), false);
        }
        return body;
      }, function () {
        throw answer.ok ? new Error('unknown') : new Told(say('Broken'), false);
      });
    });
  }

  function fault(told) {
    var box = one('[data-fault]');
    box.hidden = !told;
    one('[data-fault-sentence]').textContent = told ? told.sentence : '';
    var login = one('[data-fault-login]');
    login.hidden = !(told && told.login);
    login.querySelector('a').search = '?from=' + encodeURIComponent(location.pathname + location.search);
    if (told) {
      box.focus();
      box.scrollIntoView({block: 'center'});
    }
  }

  function faultOf(thrown) {
    fault(thrown instanceof Told ? thrown : new Told(say('Broken'), false));
  }

  /* Steps */

  function show(step) {
    all('[data-step]').forEach(function (section) {
      section.hidden = section.dataset.step !== step;
    });
    fault(null);
    var heading = one('[data-step="' + step + '"] h2');
    window.scrollTo(0, 0);
    if (step === 'code') {
      one('#code').focus();
    } else if (heading) {
      heading.focus({preventScroll: true});
    }
  }

  /* Marking */

  /* A ballot on a case, or a vote again on one: there is nobody to leaf to. */
  function isAboutOne() {
    return state.people.length === 1;
  }

  function row(person, at) {
    var fieldset = document.getElementById('ballot-person').content.firstElementChild.cloneNode(true);
    all('[data-name]', fieldset).forEach(function (name) {
      name.textContent = (name.className === 'unseen' ? ' ' : '') + person.name;
    });
    fieldset.dataset.member = person.member;
    fieldset.id = 'person-' + person.member;
    fieldset.querySelector('[data-place]').textContent = isAboutOne() ? '' : say('Place', at + 1, state.people.length);
    all('input', fieldset).forEach(function (input) {
      input.name = 'mark-' + person.member;
      input.checked = state.marks[person.member] === input.value;
    });
    fieldset.dataset.marked = String(Boolean(state.marks[person.member]));
    fieldset.querySelector('details').addEventListener('toggle', function (event) {
      if (event.target.open) {
        openDossier(event.target, person.member);
      }
    });
    return fieldset;
  }

  function openDossier(details, member) {
    var box = details.querySelector('[data-dossier]');
    if (box.dataset.loaded) {
      return;
    }
    box.textContent = say('Loading');
    ask('dossier', new URLSearchParams({member: member})).then(function (body) {
      box.textContent = '';
      box.dataset.loaded = 'true';
      body.parts.forEach(function (part) {
        box.appendChild(element('h3', part.title));
        var list = element('dl', '');
        part.lines.forEach(function (line) {
          if (line.label) {
            list.appendChild(element('dt', line.label));
          }
          list.appendChild(element('dd', line.text));
        });
        box.appendChild(list);
      });
    }, function (thrown) {
      box.textContent = '';
      details.open = false;
      faultOf(thrown);
    });
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function fill() {
    var form = one('[data-sheet]');
    form.textContent = '';
    one('[data-branch]').textContent = state.branch;
    one('[data-ends]').textContent = state.until || '';
    one('[data-of-many]').hidden = isAboutOne();
    one('[data-of-one]').hidden = !isAboutOne();
    one('[data-modes]').hidden = isAboutOne();
    state.single = state.single && !isAboutOne();
    state.people.forEach(function (person, at) {
      form.appendChild(row(person, at));
    });
    progress();
    arrange(false);
  }

  function missing() {
    return state.people.filter(function (person) {
      return !state.marks[person.member];
    });
  }

  function progress() {
    var lacking = missing().length;
    one('[data-progress]').textContent = say('Progress', state.people.length - lacking, state.people.length);
    one('[data-next]').hidden = state.single || lacking === 0 || lacking === state.people.length;
  }

  /* All members below one another, or one on each screen. */
  function arrange(focus) {
    var rows = all('.ballot-person');
    var mode = one('[data-one]');
    state.at = Math.max(0, Math.min(state.at, rows.length - 1));
    mode.setAttribute('aria-pressed', String(state.single));
    one('[data-walk]').hidden = !state.single;
    rows.forEach(function (fieldset, at) {
      fieldset.hidden = state.single && at !== state.at;
    });
    one('[data-before]').disabled = state.at === 0;
    one('[data-after]').disabled = state.at === rows.length - 1;
    if (focus && rows.length) {
      rows[state.at].focus({preventScroll: true});
      rows[state.at].scrollIntoView({block: 'start'});
    }
    keep();
  }

  function walk(to) {
    state.at = to;
    arrange(true);
  }

  /* From where the voter marked last, and round again from the top. */
  function nextMissing() {
    var later = missing().filter(function (person) {
      return state.people.indexOf(person) > state.at;
    });
    goTo((later[0] || missing()[0]).member);
  }

  function goTo(member) {
    show('mark');
    walk(state.people.findIndex(function (person) {
      return person.member === member;
    }));
  }

  /* The five, in their order. */
  function choices() {
    return all('.ballot-mark input', document.getElementById('ballot-person').content).map(function (input) {
      return input.value;
    });
  }

  /* Looking it over */

  function review() {
    var lacking = missing();
    var labels = all('.ballot-mark', document.getElementById('ballot-person').content);
    var counts = one('[data-counts]');
    counts.textContent = '';
    labels.forEach(function (label) {
      var mark = label.querySelector('input').value;
      var names = state.people.filter(function (person) {
        return state.marks[person.member] === mark;
      }).map(function (person) {
        return person.name;
      });
      var line = element('div', '');
      line.className = 'definition';
      line.appendChild(element('dt', label.textContent.trim()));
      line.appendChild(element('dd', names.length ? say('Line', names.length, names.join(say('Separator'))) : say('None')));
      counts.appendChild(line);
    });
    one('[data-missing]').hidden = lacking.length === 0;
    one('[data-missing-count]').textContent = say('Missing', lacking.length);
    var list = one('[data-missing-list]');
    list.textContent = '';
    lacking.forEach(function (person) {
      var link = element('a', person.name);
      link.href = '#person-' + person.member;
      link.dataset.go = person.member;
      list.appendChild(element('li', '')).appendChild(link);
    });
    one('[data-cast]').hidden = one('[data-last-word]').hidden = lacking.length > 0;
    lookAgain();
    show('review');
  }

  /* A sheet that may have arrived is sent again as it was: another would be answered with the receipt of this one. */
  function lookAgain() {
    one('[data-back]').hidden = state.sent;
    one('[data-cast]').textContent = say(state.sent ? 'Again' : 'Cast');
  }

  function cast() {
    var button = one('[data-cast]');
    if (button.disabled) {
      return;
    }
    // What was marked for one vote is cast into no other, however long this page has been open.
    var values = new URLSearchParams({token: state.token});
    if (state.round) {
      values.append('round', state.round);
    }
    state.people.forEach(function (person) {
      // One digit for each, so that the length of what is sent tells a listener nothing of what was marked.
      values.append('mark-' + person.member, choices().indexOf(state.marks[person.member]));
    });
    var cast = state;
    button.disabled = true;
    button.setAttribute('aria-busy', 'true');
    state.sent = true;
    keep();
    fault(null);
    ask('cast', values).then(function (body) {
      if (state === cast) {
        forgetDraft();
        state = null;
        empty();
        one('[data-receipt]').textContent = body.receipt;
        show('receipt');
      }
    }, function (thrown) {
      if (state === cast) {
        state.sent = !(thrown instanceof Told);
        keep();
        lookAgain();
        fault(state.sent ? new Told(say('Unknown'), false) : thrown);
      }
    }).then(function () {
      button.disabled = false;
      button.removeAttribute('aria-busy');
    });
  }

  /* What was marked stands on the page no longer. */
  function empty() {
    ['[data-sheet]', '[data-counts]', '[data-missing-list]', '[data-branch]', '[data-ends]', '[data-progress]', '[data-receipt]'].forEach(function (selector) {
      one(selector).textContent = '';
    });
  }

  /* With a code */

  function enter(typed) {
    var code = typed.slice(typed.indexOf('#') + 1).trim();
    if (!code) {
      one('#code').focus();
      return;
    }
    if (state && !state.people && state.code === code) {
      // Pressed twice: the first is on its way.
      return;
    }
    // Whose answer comes late, because another code was typed meanwhile, opens no sheet: it would be another voter's.
    var entering = state = {code: code};
    ask('sheet', new URLSearchParams()).then(function (body) {
      if (state === entering) {
        one('#code').value = '';
        begin(code, body.round, body.branch, body.until, body.members);
        fill();
        show('mark');
      }
    }, function (thrown) {
      if (state === entering) {
        state = null;
        show('code');
        faultOf(thrown);
      }
    });
  }

  /* At the counter the next voter finds nothing of the one before. */
  function forget() {
    state = null;
    forgetDraft();
    empty();
    one('#code').value = '';
    show('code');
  }

  function touched() {
    if (atCounter()) {
      clearTimeout(idle);
      idle = setTimeout(forget, IDLE_MILLISECONDS);
    }
  }

  /* A code that came with the address is read and taken out of it: it shall stand in no history. */
  function fromAddress() {
    var code = location.hash.slice(1).replace(/[^0-9A-Za-z-]/g, '');
    if (location.hash) {
      history.replaceState(null, '', location.pathname + location.search);
    }
    return code;
  }

  function resume() {
    var draft = kept();
    var code = byCode() ? fromAddress() : '';
    if (draft && draft.people && (!code || code === draft.code)) {
      state = draft;
      // Extended meanwhile, a ballot ends later than the draft knew.
      state.until = place.dataset.until || state.until;
      fill();
      if (state.sent) {
        review();
        fault(new Told(say('Unknown'), false));
      } else {
        show('mark');
      }
    } else if (byCode()) {
      show('code');
      if (code) {
        enter(code);
      }
    } else {
      begin('', Number(place.dataset.round), place.dataset.branchName, place.dataset.until, all('[data-people] li').map(function (person) {
        return {member: person.dataset.member, name: person.textContent};
      }));
      fill();
      show('mark');
    }
  }

  function clicked(event) {
    var target = event.target.closest('button, a');
    if (!target) {
      return;
    }
    var does = target.dataset;
    if (does.one) {
      state.single = !state.single;
      progress();
      arrange(true);
    } else if (does.before) {
      walk(state.at - 1);
    } else if (does.after) {
      walk(state.at + 1);
    } else if (does.next) {
      nextMissing();
    } else if (does.review) {
      review();
    } else if (does.back) {
      show('mark');
      arrange(false);
    } else if (does.go) {
      event.preventDefault();
      goTo(does.go);
    } else if (does.cast) {
      cast();
    } else if (does.nextVoter) {
      forget();
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    place = document.getElementById('ballot');
    if (!place) {
      forgetOver(document.querySelector('[data-over]'));
      return;
    }
    all('[data-counter-only]').forEach(function (only) {
      only.hidden = !atCounter();
    });
    all('[data-not-at-counter]').forEach(function (never) {
      never.hidden = atCounter();
    });
    place.addEventListener('click', clicked);
    place.addEventListener('change', function (event) {
      var fieldset = event.target.closest('.ballot-person');
      if (fieldset && event.target.type === 'radio') {
        state.marks[fieldset.dataset.member] = event.target.value;
        state.at = all('.ballot-person').indexOf(fieldset);
        fieldset.dataset.marked = 'true';
        progress();
        keep();
      }
    });
    place.addEventListener('submit', function (event) {
      event.preventDefault();
      // Nobody else keeps what a ballot's form holds.
      event.stopPropagation();
      if (event.target.matches('[data-code-form]')) {
        enter(one('#code').value);
      }
    });
    if (byCode()) {
      window.addEventListener('hashchange', function () {
        var code = fromAddress();
        if (code) {
          enter(code);
        }
      });
      ['pointerdown', 'keydown', 'input', 'scroll'].forEach(function (kind) {
        document.addEventListener(kind, touched, {passive: true});
      });
      window.addEventListener('pageshow', function (event) {
        if (event.persisted && atCounter()) {
          forget();
        }
      });
      touched();
    }
    resume();
  });
}());
