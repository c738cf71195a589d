// @ts-check
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Programs that are not npm packages. `variable` names one explicitly, `programs` are looked up in PATH, `places` are
 * where an installer leaves them (`system` in any case before PATH: the one that the system's packages belong to),
 * `install` is the line a person may run.
 * @typedef {{ title: string, variable: string, system?: string, programs: readonly string[], places: readonly string[],
 *   platforms?: readonly NodeJS.Platform[], install: Partial<Record<NodeJS.Platform, string>> }} Tool
 */

const programFiles = process.env['ProgramFiles'] ?? 'C:\\Program Files';
const debian = (/** @type {string} */ names) => `sudo apt-get install ${names}`;

/** @type {Record<'chromium' | 'firefox' | 'webkit' | 'xvfb' | 'xmlsec1' | 'openssl' | 'aws' | 'python' | 'faketime', Tool>} */
export const tools = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(programFiles, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ],
    install: {
      linux: debian('chromium'),
      darwin: 'npx playwright install chromium',
      win32: 'npx playwright install chromium',
    },
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX',
    programs: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', join(programFiles, 'Mozilla Firefox', 'firefox.exe')],
    install: {
      linux: debian('firefox-esr'),
      darwin: 'brew install --cask firefox',
      win32: 'winget install Mozilla.Firefox',
    },
  },
  webkit: {
    title: 'WebKitGTK (WebKitWebDriver)',
    variable: 'WEBKIT_WEBDRIVER',
    programs: ['WebKitWebDriver'],
    places: [],
    platforms: ['linux'],
    install: { linux: debian('webkit2gtk-driver') },
  },
  xvfb: {
    title: 'Xvfb',
    variable: 'XVFB',
    programs: ['Xvfb'],
    places: [],
    platforms: ['linux'],
    install: { linux: debian('xvfb') },
  },
  xmlsec1: {
    title: 'xmlsec1',
    variable: 'XMLSEC1',
    programs: ['xmlsec1'],
    places: [],
    install: { linux: debian('xmlsec1'), darwin: 'brew install xmlsec1' },
  },
  openssl: {
    title: 'OpenSSL',
    variable: 'OPENSSL',
    programs: ['openssl'],
    places: [],
    install: { linux: debian('openssl'), darwin: 'brew install openssl' },
  },
  aws: {
    title: 'The AWS CLI',
    variable: 'AWS_CLI',
    system: '/usr/bin/aws',
    programs: ['aws'],
    places: [join(programFiles, 'Amazon', 'AWSCLIV2', 'aws.exe')],
    install: {
      linux: debian('awscli'),
      darwin: 'brew install awscli',
      win32: 'winget install Amazon.AWSCLI',
    },
  },
  python: {
    title: 'Python 3',
    variable: 'PYTHON3',
    system: '/usr/bin/python3',
    programs: ['python3'],
    places: [],
    install: { linux: debian('python3'), darwin: 'brew install python', win32: 'winget install Python.Python.3.13' },
  },
  faketime: {
    title: 'faketime',
    variable: 'FAKETIME_PROGRAM',
    programs: ['faketime'],
    places: [],
    platforms: ['linux', 'darwin'],
    install: { linux: debian('faketime'), darwin: 'brew install libfaketime' },
  },
};

/**
 * The absolute path of a tool, or undefined when it is not on this machine.
 * @param {keyof typeof tools} name
 * @returns {string | undefined}
 */
export function findTool(name) {
  const tool = tools[name];
  const named = process.env[tool.variable];
  if (named) return named;
  const folders = (process.env['PATH'] ?? process.env['Path'] ?? '').split(delimiter);
  const inPath = tool.programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  const found = [...(tool.system ? [tool.system] : []), ...inPath, ...tool.places].find(isProgram);
  return found ?? (name === 'chromium' ? playwrightChromium() : undefined);
}

/**
 * One sentence for a person: what is missing and the line that installs it here, or that there is none.
 * @param {keyof typeof tools} name
 */
export function whyMissing(name) {
  const { title, platforms, install } = tools[name];
  if (platforms && !platforms.includes(process.platform)) return `${title} does not exist on this system`;
  const line = install[process.platform];
  return `${title} is not installed${line ? `: ${line}` : ''}`;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The Chromium that `playwright install chromium` leaves in its cache, newest first. */
function playwrightChromium() {
  const caches = {
    linux: join(homedir(), '.cache', 'ms-playwright'),
    darwin: join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    win32: join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright'),
  };
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? caches[/** @type {'linux'} */ (process.platform)];
  if (!cache || !existsSync(cache)) return undefined;
  const builds = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  const programs = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-mac', 'Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['chrome-mac-arm64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
    ['chrome-mac-x64', 'Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
    ['chrome-win', 'chrome.exe'],
    ['chrome-win64', 'chrome.exe'],
  ];
  return builds.flatMap((build) => programs.map((program) => join(cache, build, ...program))).find(isProgram);
}
