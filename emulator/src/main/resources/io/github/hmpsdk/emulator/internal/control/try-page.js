'use strict';
const $ = id => document.getElementById(id);
const operations = new Map();
let definition;
// Kept for this tab only. A cookie is kept by the browser, which does not show it to scripts.
let login = JSON.parse(sessionStorage.getItem('login') || '{}');

/** An element with properties and children; text is never read as HTML. */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter(child => child !== undefined && child !== null));
  return element;
}

/** What can be wider than the page scrolls by itself, with the keyboard too. */
function scrolling(tag, ariaLabel, properties, ...children) {
  return make(tag, { role: 'region', ariaLabel, tabIndex: 0, ...properties }, ...children);
}

/** A text of the definition, with what stands in backticks as code. */
function prose(text) {
  return (text ?? '').split('`').map((part, i) => (i % 2 ? make('code', {}, part) : part));
}

function resolve(node) {
  while (node && node.$ref) {
    node = node.$ref.slice(2).split('/').reduce((at, key) => at[key], definition);
  }
  return node;
}

// ---- The list ----

function readOperations() {
  for (const [path, item] of Object.entries(definition.paths)) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete']) {
      if (item[method]) {
        const parameters = [...(item.parameters || []), ...(item[method].parameters || [])].map(resolve);
        const operation = { ...item[method], parameters, path, method: method.toUpperCase() };
        operations.set(operation.operationId, operation);
      }
    }
  }
}

function listOperations() {
  const byTag = Map.groupBy ? Map.groupBy(operations.values(), it => it.tags[0]) : new Map();
  if (!byTag.size) {
    for (const it of operations.values()) byTag.set(it.tags[0], [...(byTag.get(it.tags[0]) || []), it]);
  }
  for (const [tag, members] of byTag) {
    const links = members.map(it => make('li', {}, make('a', { href: '#' + it.operationId, title: it.operationId }, it.summary)));
    $('operations').append(make('details', {}, make('summary', {}, tag), make('ul', {}, ...links)));
  }
}

function search() {
  const word = $('search').value.trim().toLowerCase();
  for (const group of $('operations').children) {
    let any = false;
    for (const li of group.querySelectorAll('li')) {
      const it = operations.get(li.firstChild.hash.slice(1));
      li.hidden = ![it.operationId, it.summary, it.path, ...it.tags].join(' ').toLowerCase().includes(word);
      any ||= !li.hidden;
    }
    group.hidden = !any;
    group.open = any && (word !== '' || group.querySelector('[aria-current]') !== null);
  }
}

// ---- One operation ----

function field(parameter) {
  const { in: place, name, required, description, example } = parameter;
  const values = resolve(parameter.schema).enum;
  const id = place + '-' + name;
  const input = values
    ? make('select', { id, required }, make('option', { value: '' }, ''), ...values.map(it => make('option', {}, String(it))))
    : make('input', { id, required, autocomplete: 'off', spellcheck: false, placeholder: String(example ?? '') });
  // What is optional narrows the answer, often to nothing: its example is only shown.
  if (place === 'path') input.value = example ?? '';
  return make('div', { className: 'field' }, make('label', { htmlFor: id }, make('code', {}, name), ' ' + place),
    input, make('small', {}, ...prose(description)));
}

function errorTable(rows) {
  const head = make('tr', {}, ...['Status', 'Code', 'Name', 'When'].map(it => make('th', { scope: 'col' }, it)));
  const body = rows.map(row => {
    const tr = make('tr', {}, ...[row.status, row.code, row.name].map(it => make('td', {}, String(it ?? ''))), make('td', {}, ...prose(row.when)));
    tr.dataset.row = row.status + ' ' + row.code;
    return tr;
  });
  return scrolling('div', 'Documented errors', { className: 'scroll' }, make('table', {}, make('thead', {}, head), make('tbody', {}, ...body)));
}

function show() {
  const operation = operations.get(location.hash.slice(1));
  if (!operation) return;
  for (const a of $('operations').querySelectorAll('a')) {
    const current = a.hash === location.hash;
    if (current) a.setAttribute('aria-current', 'page');
    else a.removeAttribute('aria-current');
    if (current) a.closest('details').open = true;
  }
  const parameters = operation.parameters;
  const content = resolve(operation.requestBody)?.content ?? {};
  const mediaType = Object.keys(content)[0];
  const body = mediaType && make('textarea', { id: 'body', spellcheck: false,
    value: JSON.stringify(content[mediaType].example ?? {}, null, 2) });
  const send = make('button', { id: 'send', className: 'main' }, 'Send');
  const form = make('form', { id: 'request' }, ...parameters.map(field),
    body && make('div', { className: 'field' }, make('label', { htmlFor: 'body' }, 'Body ', make('code', {}, mediaType)), body), send);
  form.addEventListener('submit', event => {
    event.preventDefault();
    call(operation, parameters, mediaType);
  });
  const errors = operation['x-errors'] || [];
  $('operation').replaceChildren(
    make('h2', { id: operation.operationId }, make('a', { href: location.hash }, operation.summary)),
    make('p', {}, make('span', { className: 'method ' + operation.method }, operation.method), ' ', make('code', {}, operation.path)),
    make('p', {}, ...prose(operation.description)),
    make('p', {}, 'Permission: ', make('strong', {}, permission(operation)), ' · ',
      make('a', { href: '/api#' + operation.operationId }, operation.operationId)),
    form,
    make('details', { id: 'errors', open: errors.length < 6 }, make('summary', {}, `Errors (${errors.length})`),
      errorTable(errors)));
  $('answer').replaceChildren();
}

function permission(operation) {
  const open = operation.security && operation.security.length === 0;
  return open ? 'none, not even a login' : operation['x-permission'];
}

// ---- The call ----

function address(operation, parameters) {
  const query = new URLSearchParams();
  let path = operation.path;
  for (const { in: place, name } of parameters) {
    const value = $(place + '-' + name).value;
    if (place === 'path') path = path.replace(`{${name}}`, () => encodeURIComponent(value));
    else if (value !== '') query.append(name, value);
  }
  return '/apis' + path + (query.size ? '?' + query : '');
}

/** A token goes alone: a cookie that is left from before would be a second login. */
function request(operation, url, body, mediaType, signal) {
  const headers = {};
  if (body !== undefined) headers['Content-Type'] = mediaType;
  if (login.token) headers.Authorization = 'Bearer ' + login.token;
  return fetch(url, { method: operation.method, headers, body, signal, redirect: 'manual',
    cache: 'no-store', credentials: login.token ? 'omit' : 'same-origin' });
}

async function call(operation, parameters, mediaType) {
  const url = address(operation, parameters);
  const abort = new AbortController();
  const stop = make('button', { type: 'button' }, 'Stop');
  stop.addEventListener('click', () => abort.abort());
  $('answer').replaceChildren(make('p', {}, 'Waiting … ', stop));
  $('send').disabled = true;
  const start = performance.now();
  try {
    const response = await request(operation, url, mediaType && $('body').value, mediaType, abort.signal);
    const body = await response.blob();
    await showAnswer(operation, url, response, body, performance.now() - start);
  } catch (failure) {
    const why = abort.signal.aborted ? 'Stopped.' : 'No whole answer: ' + failure.message;
    $('answer').replaceChildren(make('h3', { id: 'answered', className: 'bad' }, why));
  } finally {
    if ($('send')) $('send').disabled = false;
  }
}

async function showAnswer(operation, url, response, body, time) {
  const status = response.type === 'opaqueredirect' ? 'A redirect' : `${response.status} ${response.statusText}`;
  const facts = `${Math.round(time)} ms, ${body.size} bytes`;
  const headers = [...response.headers].map(([name, value]) => name + ': ' + value).join('\n');
  $('answer').replaceChildren(
    make('h3', { id: 'answered' }, 'Answer'),
    make('p', {}, make('strong', { id: 'status', className: response.ok ? 'good' : 'bad' }, status), ' · ', facts),
    make('p', {}, make('code', {}, operation.method + ' ' + url)),
    make('details', {}, make('summary', {}, 'Headers'), scrolling('pre', 'Headers', {}, headers)),
    await content(operation, response, body));
  $('answer').scrollIntoView({ block: 'nearest' });
}

async function content(operation, response, body) {
  const type = response.headers.get('Content-Type') ?? '';
  if (body.size === 0) return make('p', {}, 'No body.');
  if (type.startsWith('image/')) return make('img', { src: URL.createObjectURL(body), alt: 'The answer, a picture' });
  if (!/json|text|xml/.test(type)) {
    return make('p', {}, make('a', { href: URL.createObjectURL(body), download: operation.operationId }, 'Save the body'), ' ' + type);
  }
  const text = await body.text();
  return scrolling('pre', 'Body', { id: 'content' }, pretty(text, operation, response.status));
}

function pretty(text, operation, status) {
  try {
    const json = JSON.parse(text);
    for (const row of $('errors').querySelectorAll('tbody tr')) {
      row.classList.toggle('met', row.dataset.row === status + ' ' + json?.code);
    }
    return JSON.stringify(json, null, 2);
  } catch {
    return text;
  }
}

// ---- The login ----

function chooseUser() {
  const user = $('user').value;
  const key = user === 'key';
  $('name-label').textContent = key ? 'API key' : 'Name';
  $('proof-label').textContent = key ? 'Secret' : 'Password';
  $('name').value = key ? 'robot-key' : user;
  $('proof').value = key ? 'robot-secret' : user + '-password';
}

function remember(now, words) {
  login = now;
  sessionStorage.setItem('login', JSON.stringify(login));
  $('who').textContent = words ?? (login.name ? `Signed in as ${login.name}.` : 'Not signed in.');
  $('sign-out').disabled = !login.name;
}

async function direct(operationId, body) {
  const operation = operations.get(operationId);
  return request(operation, '/apis' + operation.path, body && JSON.stringify(body), 'application/json');
}

async function signIn(event) {
  event.preventDefault();
  const [name, proof] = [$('name').value, $('proof').value];
  const key = $('user').value === 'key';
  remember({}, 'Signing in …');
  try {
    const response = key
      ? await direct('loginWithKey', { apiKey: name, apiSecret: proof })
      : await direct('loginLocalUser', { username: name, password: proof });
    const answer = await response.json();
    if (!response.ok) remember({}, `Not signed in: ${response.status} ${answer.message ?? ''}`);
    else remember({ name, token: key ? answer.data.authToken : undefined });
  } catch (failure) {
    remember({}, 'Not signed in: ' + failure.message);
  }
}

async function signOut() {
  try {
    if (!login.token) await direct('logout');
  } finally {
    remember({});
  }
}

async function start() {
  definition = await (await fetch('/definition.json')).json();
  readOperations();
  listOperations();
  chooseUser();
  remember(login);
  $('search').addEventListener('input', search);
  $('user').addEventListener('change', chooseUser);
  $('sign').addEventListener('submit', signIn);
  $('sign-out').addEventListener('click', signOut);
  addEventListener('hashchange', show);
  if (!location.hash) location.replace('#listSources');
  show();
}

start();
