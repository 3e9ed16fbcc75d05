import type { ChangeRule, RuleTable } from '../rules/change-rule.ts';

/** Packages and files. */
const OWN_RULES = {
  PACKAGE_NO_DELETE: {
    title: 'All files of a package were deleted',
    verdicts: { none: ['breaking', 'Consumers of everything in it are left without it.'] },
    todo: 'Keep the files until nobody uses them any more.',
    example: { before: 'package shop.v1;', after: '// the files are gone' },
  },
  FILE_NO_DELETE: {
    title: 'A file was deleted',
    verdicts: { none: ['breaking', 'Consumers of what it defined are left without it.'] },
    otherwise: [
      ['warning', 'Another file of the package defines the same; code that imports the old one no longer builds.'],
    ],
    todo: 'Keep the file and let it import the new one publicly.',
    example: { before: 'orders.proto, invoices.proto', after: 'orders.proto' },
  },
  FILE_SAME_PACKAGE: {
    title: 'The package of a file changed',
    verdicts: {
      none: ['breaking', 'The names of all messages and services change, and so do the paths that gRPC calls.'],
    },
    todo: 'Add files with the new package beside the old ones.',
    example: { before: 'package shop.v1;', after: 'package shop.v2;' },
  },
  FILE_SAME_SYNTAX: {
    title: 'A file is written in another syntax',
    verdicts: { none: ['warning', 'Presence of fields, unknown enum values and checks of texts follow other rules.'] },
    otherwise: [['info', 'It became an edition, or another one; what that changes is listed on its own.']],
    todo: 'Keep the syntax, or move to an edition and keep every feature as it was.',
    example: { before: 'syntax = "proto2";', after: 'syntax = "proto3";' },
  },
  DEFINITION_SAME_FILE: {
    title: 'A definition moved to another file of its package',
    verdicts: {
      none: ['warning', 'Calls work as before; code in languages with one module per file no longer builds.'],
    },
    todo: 'Import the new file publicly from the old one.',
    example: { before: '// orders.proto\nmessage Order { … }', after: '// order.proto\nmessage Order { … }' },
  },
} as const satisfies RuleTable;

type OptionRuleName =
  | 'FILE_SAME_CC_ENABLE_ARENAS'
  | 'FILE_SAME_CC_GENERIC_SERVICES'
  | 'FILE_SAME_CSHARP_NAMESPACE'
  | 'FILE_SAME_GO_PACKAGE'
  | 'FILE_SAME_JAVA_GENERIC_SERVICES'
  | 'FILE_SAME_JAVA_MULTIPLE_FILES'
  | 'FILE_SAME_JAVA_OUTER_CLASSNAME'
  | 'FILE_SAME_JAVA_PACKAGE'
  | 'FILE_SAME_OBJC_CLASS_PREFIX'
  | 'FILE_SAME_OPTIMIZE_FOR'
  | 'FILE_SAME_PHP_CLASS_PREFIX'
  | 'FILE_SAME_PHP_METADATA_NAMESPACE'
  | 'FILE_SAME_PHP_NAMESPACE'
  | 'FILE_SAME_PY_GENERIC_SERVICES'
  | 'FILE_SAME_RUBY_PACKAGE'
  | 'FILE_SAME_SWIFT_PREFIX';

/** Options of files that decide how generated code looks: what they are by default, and the language that reads them. */
export const FILE_OPTIONS: Readonly<
  Record<OptionRuleName, readonly [option: string, unset: string, language: string]>
> = {
  FILE_SAME_CC_ENABLE_ARENAS: ['cc_enable_arenas', 'true', 'C++'],
  FILE_SAME_CC_GENERIC_SERVICES: ['cc_generic_services', 'false', 'C++'],
  FILE_SAME_CSHARP_NAMESPACE: ['csharp_namespace', '', 'C#'],
  FILE_SAME_GO_PACKAGE: ['go_package', '', 'Go'],
  FILE_SAME_JAVA_GENERIC_SERVICES: ['java_generic_services', 'false', 'Java'],
  FILE_SAME_JAVA_MULTIPLE_FILES: ['java_multiple_files', 'false', 'Java'],
  FILE_SAME_JAVA_OUTER_CLASSNAME: ['java_outer_classname', '', 'Java'],
  FILE_SAME_JAVA_PACKAGE: ['java_package', '', 'Java'],
  FILE_SAME_OBJC_CLASS_PREFIX: ['objc_class_prefix', '', 'Objective-C'],
  FILE_SAME_OPTIMIZE_FOR: ['optimize_for', 'SPEED', 'C++ and Java'],
  FILE_SAME_PHP_CLASS_PREFIX: ['php_class_prefix', '', 'PHP'],
  FILE_SAME_PHP_METADATA_NAMESPACE: ['php_metadata_namespace', '', 'PHP'],
  FILE_SAME_PHP_NAMESPACE: ['php_namespace', '', 'PHP'],
  FILE_SAME_PY_GENERIC_SERVICES: ['py_generic_services', 'false', 'Python'],
  FILE_SAME_RUBY_PACKAGE: ['ruby_package', '', 'Ruby'],
  FILE_SAME_SWIFT_PREFIX: ['swift_prefix', '', 'Swift'],
};

function optionRules(): Record<OptionRuleName, ChangeRule> {
  const rows = Object.entries(FILE_OPTIONS).map(([name, [option, unset, language]]): [string, ChangeRule] => {
    const isText = unset === '';
    const value = isText ? '"shop.v2"' : unset === 'SPEED' ? 'LITE_RUNTIME' : String(unset === 'false');
    return [
      name,
      {
        title: `A file has another \`${option}\``,
        verdicts: { none: ['warning', `Calls work as before; code that is generated for ${language} changes.`] },
        todo: 'Keep the option.',
        example: {
          before: isText ? `option ${option} = "shop.v1";` : `// ${option} is ${unset}`,
          after: `option ${option} = ${value};`,
        },
      },
    ];
  });
  return Object.fromEntries(rows) as Record<OptionRuleName, ChangeRule>;
}

export const FILE_RULES: Readonly<Record<keyof typeof OWN_RULES | OptionRuleName, ChangeRule>> = {
  ...OWN_RULES,
  ...optionRules(),
};
