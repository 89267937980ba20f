// The peer of the checks: textlint with three presets as they come.
import { createRequire } from 'node:module';
import { TextlintKernel, type TextlintKernelRule } from '@textlint/kernel';

const presets = [
  'textlint-rule-preset-japanese',
  'textlint-rule-preset-ja-technical-writing',
  'textlint-rule-preset-ja-spacing',
];

type Preset = { rules: Record<string, TextlintKernelRule['rule']>; rulesConfig?: Record<string, unknown> };

export async function presetLint(): Promise<(text: string) => Promise<readonly unknown[]>> {
  const load = createRequire(import.meta.url);
  const plugin = unwrapped(load('@textlint/textlint-plugin-text'));
  const rules = presets.flatMap((name): TextlintKernelRule[] => {
    const { rules, rulesConfig = {} } = unwrapped(load(name)) as Preset;
    return Object.entries(rules).flatMap(([id, rule]) => {
      const options = rulesConfig[id];
      return options === false
        ? []
        : [{ ruleId: `${name}/${id}`, rule, options: (options ?? true) as never }];
    });
  });
  const kernel = new TextlintKernel();
  const plugins = [{ pluginId: 'text', plugin: plugin as never }];
  return async (text) => (await kernel.lintText(text, { ext: '.txt', plugins, rules })).messages;
}

function unwrapped(loaded: unknown): unknown {
  return typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : loaded;
}
