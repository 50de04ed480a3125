import { mount } from '../../components/mount';

mount('page');
